package org.sharedvalue.outcomes.participant;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.ManyRows;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All participants. They publish no events of their own. */
@Singleton
public class Participants extends Records<Participant> {

    private static final Set<PartnershipRole> REGISTERING =
            EnumSet.of(PartnershipRole.LEAD, PartnershipRole.DELIVERY, PartnershipRole.REFERRER);
    private static final String ENROLLED_THROUGH = "exists (select 1 from Enrolment n where n.participantRef = e.id"
            + " and n.partnershipId in :partnerships)";

    private static final String NOT_ERASED = "e.status <> 'ERASED'";

    private final SealedGroups sealedGroups;
    private final EnrolledPeople enrolledPeople;
    private final Event<BandsChanged> bandsChanged;
    private final ManyRows<Participant> statuses;

    Participants(
            SealedGroups sealedGroups,
            EnrolledPeople enrolledPeople,
            Event<BandsChanged> bandsChanged,
            AgroalDataSource dataSource) {
        super(Participant.class, null, List.of(Filter.word("status", ParticipantStatus.class)));
        this.sealedGroups = sealedGroups;
        this.enrolledPeople = enrolledPeople;
        this.bandsChanged = bandsChanged;
        this.statuses = new ManyRows<>(
                dataSource, "participant", "status", each -> each.status().name());
    }

    /** A person is seen by the organisation that registered it and by whoever sees one of its enrolments. */
    @Override
    protected Ways visibleTo(Standing caller) {
        Ways ways = Ways.throughOwn("e.registeredByOrganisationId", caller.own());
        return caller.seen().isEmpty()
                ? ways
                : ways.or(NOT_ERASED + " and " + ENROLLED_THROUGH, Map.of("partnerships", caller.seen()));
    }

    /** What is left of the erased is shown to nobody. */
    @Override
    protected Ways visibleToAdmin() {
        return Ways.nothing().or(NOT_ERASED, Map.of());
    }

    /**
     * Registered by LEAD, DELIVERY or REFERRER of any partnership, since a person is known before it is enrolled; changed
     * by a LEAD or DELIVERY that registered it or has it in a program.
     */
    @Override
    protected boolean mayWrite(Participant participant, WriteStep step, Standing caller) {
        if (step == WriteStep.NEW) {
            return caller.holdsAnywhere(REGISTERING);
        }
        Set<UUID> delivered = caller.delivered();
        return !delivered.isEmpty()
                && (caller.actsFor(participant.registeredByOrganisationId())
                        || isEnrolledThrough(participant, delivered));
    }

    private boolean isEnrolledThrough(Participant participant, Set<UUID> partnershipIds) {
        return !partnershipIds.isEmpty()
                && count(
                                "from Participant e where e.id = :id and " + ENROLLED_THROUGH,
                                Map.of("id", participant.id(), "partnerships", partnershipIds))
                        > 0;
    }

    /** A new participant of the caller. */
    Participant registered(ParticipantRequest request) {
        return new Participant(request, caller().organisationId().orElse(null), sealedGroups);
    }

    /** Locks people for a write about them; one who is erased or restricted meanwhile waits, or makes the write wait. */
    public void lockShared(Collection<UUID> refs) {
        lock(refs, LockModeType.PESSIMISTIC_READ);
    }

    /** Locks people who are to be enrolled, each for one enrolment at a time. */
    public void lockForEnrolment(Collection<UUID> refs) {
        lock(refs, LockModeType.PESSIMISTIC_WRITE);
        askAbout(refs);
    }

    /** Asks at once what {@link #enrollable} wants to know of each. */
    public void askAbout(Collection<UUID> refs) {
        if (!caller().isAdmin()) {
            enrolledPeople.ask(refs, caller().seen());
        }
    }

    private void lock(Collection<UUID> refs, LockModeType mode) {
        Set<UUID> distinct = new TreeSet<>(refs);
        if (!distinct.isEmpty()) {
            find("id in ?1 order by id", distinct).withLock(mode).list();
        }
    }

    /** A participant that the caller sees and may enrol, or a refusal of the place that names it. */
    public Participant enrollable(UUID ref, String pointer) {
        Participant participant = findByIdOptional(ref)
                .filter(each -> each.status() != ParticipantStatus.ERASED)
                .filter(each -> caller().isAdmin()
                        || caller().actsFor(each.registeredByOrganisationId())
                        || enrolledPeople.includes(each.id(), caller().seen()))
                .orElseThrow(() -> unknown(pointer));
        participant.requireWritable();
        return participant;
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such participant.");
    }

    /** A participant about whom something may be written, or a refusal of the place that names it. */
    public Participant writable(UUID ref, String pointer) {
        Participant participant = findByIdOptional(ref).orElseThrow(() -> unknown(pointer));
        participant.requireWritable();
        return participant;
    }

    /** Refuses to end an enrolment of a participant; of the erased, too, enrolments end. */
    public void requireEndable(UUID ref, String pointer) {
        findByIdOptional(ref).orElseThrow(() -> unknown(pointer)).requireUnrestricted();
    }

    /** Records what is left of a participant who is being erased. */
    public Participant addErased(Participant person) {
        return add(Participant.erased(person, sealedGroups), null);
    }

    /** A participant, whoever sees it, for this transaction alone; nothing if it is gone. */
    public Optional<Participant> lockedForRetention(UUID ref) {
        return find("id", ref).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** A participant about whom the caller writes, for this transaction alone; or a refusal. */
    public Participant lockedForWriting(UUID ref) {
        Participant participant = locked(ref);
        participant.requireWritable();
        return participant;
    }

    /** Forgets age band, area and groups of a participant that is locked. */
    public void withdrawDemographics(Participant participant) {
        change(participant, Change.EDITED, () -> participant.withdrawDemographics(sealedGroups));
    }

    /** Notes a new consent to age band, area and groups of a participant that is locked. */
    public void allowDemographics(Participant participant) {
        change(participant, Change.EDITED, participant::allowDemographics);
    }

    /** Notes that these, who are locked and so at hand, have been enrolled. */
    public void enrolled(Collection<UUID> refs) {
        List<Participant> first = refs.stream()
                .sorted()
                .map(this::findById)
                .filter(each -> each.status() == ParticipantStatus.REGISTERED)
                .toList();
        changeColumn(first, Change.MOVED, Participant::enrolled, statuses);
    }

    @Override
    public List<Participant> changeAll(List<Participant> changed, Change change, Consumer<Participant> rule) {
        List<PublishedBands> before =
                changed.stream().map(Participant::publishedBands).toList();
        List<Participant> result = super.changeAll(changed, change, rule);
        for (int index = 0; index < result.size(); index++) {
            Participant participant = result.get(index);
            if (!participant.publishedBands().equals(before.get(index))) {
                bandsChanged.fire(new BandsChanged(participant.id(), participant.publishedBands()));
            }
        }
        return result;
    }
}
