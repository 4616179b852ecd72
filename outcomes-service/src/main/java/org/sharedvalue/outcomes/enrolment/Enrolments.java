package org.sharedvalue.outcomes.enrolment;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.outcomes.participant.BandsChanged;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.outcomes.reference.References;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All enrolments. */
@Singleton
public class Enrolments extends PartnershipRecords<Enrolment> {

    private static final String LONGEST_WAITING = "status = 'WAITLISTED' and cohortId = ?1 and not exists"
            + " (select 1 from Participant p where p.id = participantRef and p.status in ('RESTRICTED', 'ERASED'))"
            + " order by appliedOn, id";

    private static final Set<PartnershipRole> REFERRING = Set.of(PartnershipRole.REFERRER);

    private final Participants participants;
    private final References references;
    private final CohortPlaces places;

    Enrolments(Participants participants, References references, CohortPlaces places) {
        super(
                Enrolment.class,
                new EnrolmentEvents(),
                List.of(
                        Filter.word("status", EnrolmentStatus.class),
                        Filter.id("programId"),
                        Filter.id("cohortId"),
                        Filter.id("participantRef")));
        this.participants = participants;
        this.references = references;
        this.places = places;
    }

    /** A REFERRER sends people, and that is all it does with enrolments. */
    @Override
    protected boolean mayWrite(Enrolment enrolment, WriteStep step, Standing caller) {
        return super.mayWrite(enrolment, step, caller)
                || (step == WriteStep.NEW && caller.holds(enrolment.partnershipId(), REFERRING));
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of("enrolment_one_open", ProblemCode.OPEN_ENROLMENT_EXISTS);
    }

    /** The cohorts of these enrolments. */
    public List<UUID> cohortsOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.cohortId from Enrolment e where e.id in :ids and e.cohortId is not null",
                        UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The enrolment that a row of an import names, by its id or by the caller's own, or a refusal. */
    public UUID named(@Nullable UUID id, @Nullable String externalId, Map<String, UUID> known) {
        if (externalId == null) {
            if (id == null) {
                throw ProblemException.at("/enrolmentId", ProblemCode.MISSING, "The enrolment is missing.");
            }
            return id;
        }
        UUID found = known.get(externalId);
        if (found == null || (id != null && !id.equals(found))) {
            throw ProblemException.at(
                    "/enrolmentExternalId", ProblemCode.UNKNOWN_REFERENCE, "There is no such enrolment.");
        }
        return found;
    }

    /** Locks enrolments under which something is written, after the people they belong to. */
    public void lockForWriting(Collection<UUID> ids) {
        Set<UUID> distinct = new TreeSet<>(ids);
        participants.lockShared(getEntityManager()
                .createQuery("select distinct e.participantRef from Enrolment e where e.id in :ids", UUID.class)
                .setParameter("ids", distinct)
                .getResultList());
        find("id in ?1 order by id", distinct)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** An enrolment that the caller sees, or a refusal of the place that names it. */
    public Enrolment seen(UUID id, String pointer) {
        return findByIdOptional(id)
                .filter(this::isSeen)
                .orElseThrow(() ->
                        ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such enrolment."));
    }

    /**
     * An enrolment under which something may be written, or a refusal of the place that names it.
     *
     * @param reason why, which a correction in a closed cohort needs
     */
    public Enrolment writable(UUID id, String pointer, @Nullable String reason) {
        Enrolment enrolment = seen(id, pointer);
        participants.writable(enrolment.participantRef(), pointer);
        references.requireNotClosed(enrolment.cohortId(), reason);
        return enrolment;
    }

    @Override
    public List<Enrolment> addAll(List<Enrolment> added, List<@Nullable String> externalIds) {
        List<Enrolment> result = super.addAll(added, externalIds);
        participants.enrolled(added.stream().map(Enrolment::participantRef).collect(Collectors.toSet()));
        return result;
    }

    @Override
    public List<Enrolment> changeAll(List<Enrolment> changed, Change change, Consumer<Enrolment> rule) {
        List<Enrolment> result = super.changeAll(changed, change, rule);
        places.withPlacesLeft().stream()
                .filter(place -> references.isTakingPeople(place.cohortId()))
                .forEach(this::promoteWaiting);
        return result;
    }

    /** Gives the places left of a cohort that takes people to those who have waited longest. */
    void promoteWaiting(CohortPlace place) {
        List<Enrolment> waiting =
                find(LONGEST_WAITING, place.cohortId()).page(0, place.free()).list();
        super.changeAll(waiting, Change.MOVED, each -> {
            place.take();
            each.promote();
        });
    }

    /** Gives the enrolments of a participant who is being erased the fresh reference. */
    public List<Enrolment> erase(UUID participantRef, UUID freshRef) {
        List<Enrolment> own = find("participantRef = ?1 order by id", participantRef)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        return super.changeAll(own, Change.EDITED, each -> each.erase(freshRef));
    }

    void follow(@Observes BandsChanged changed) {
        List<Enrolment> own = list("participantRef = ?1 order by id", changed.participantRef());
        super.changeAll(own, Change.EDITED, each -> each.show(changed.bands()));
    }
}
