package org.sharedvalue.outcomes.consent;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sharedvalue.outcomes.participant.Participant;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** All consents; each is reached through its participant alone, who decides what the caller sees and writes of it. */
@Singleton
public class Consents extends Records<Consent> {

    private final Participants participants;
    private final Event<ConsentWithdrawn> withdrawn;
    private final SuiteClock clock;

    Consents(Participants participants, Event<ConsentWithdrawn> withdrawn, SuiteClock clock) {
        super(Consent.class, null, List.of());
        this.participants = participants;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.nothing();
    }

    @Override
    protected boolean mayWrite(Consent consent, WriteStep step, Standing caller) {
        return false;
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of("consent_one_live", ProblemCode.STATE_CONFLICT);
    }

    /** The consents of a participant that the caller sees, oldest first. */
    public List<Consent> of(UUID participantRef) {
        participants.required(participantRef);
        return list("participantRef = ?1 order by createdAt, id", participantRef);
    }

    /** One consent of a participant that the caller sees. */
    public Consent of(UUID participantRef, UUID id) {
        participants.required(participantRef);
        return known(participantRef, id);
    }

    private Consent known(UUID participantRef, UUID id) {
        return find("id = ?1 and participantRef = ?2", id, participantRef)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such consent."));
    }

    /** Those of these people who have agreed to something and not withdrawn it. */
    public Set<UUID> given(Collection<UUID> participantRefs, ConsentPurpose purpose) {
        return list("participantRef in ?1 and purpose = ?2 and withdrawnAt is null", participantRefs, purpose).stream()
                .map(Consent::participantRef)
                .collect(Collectors.toSet());
    }

    private boolean isLive(UUID participantRef, ConsentPurpose purpose) {
        return count("participantRef = ?1 and purpose = ?2 and withdrawnAt is null", participantRef, purpose) > 0;
    }

    /** Records a consent, or refuses. */
    Consent give(UUID participantRef, ConsentRequest request) {
        Participant participant = participants.lockedForWriting(participantRef);
        if (isLive(participantRef, request.purpose())) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A consent for this purpose holds; withdraw it before a new one.");
        }
        if (request.purpose() == ConsentPurpose.DEMOGRAPHICS) {
            participants.allowDemographics(participant);
        }
        return add(new Consent(participantRef, request, clock.now()), request.externalId());
    }

    /** Withdraws a consent with all that follows; also of restricted people, and a second time without effect. */
    Consent withdraw(UUID participantRef, UUID id) {
        Participant participant = participants.locked(participantRef);
        Consent consent = known(participantRef, id);
        if (!consent.isLive()) {
            return consent;
        }
        change(consent, Change.EDITED, () -> consent.withdraw(clock.now()));
        if (consent.purpose() == ConsentPurpose.DEMOGRAPHICS) {
            participants.withdrawDemographics(participant);
        }
        withdrawn.fire(new ConsentWithdrawn(participantRef, consent.purpose()));
        return consent;
    }
}
