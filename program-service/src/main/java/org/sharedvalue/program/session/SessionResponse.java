package org.sharedvalue.program.session;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.SessionKind;

/**
 * A session as the API shows it.
 *
 * @param id id of the session
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param programId program of its cohort
 * @param cohortId cohort it is for
 * @param kind what happens
 * @param startsAt when it begins, UTC
 * @param endsAt when it ends, UTC
 * @param hostOrganisationId who hosts it
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record SessionResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        SessionStatus status,
        Set<SessionStatus> allowedTransitions,
        UUID programId,
        UUID cohortId,
        SessionKind kind,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID hostOrganisationId,
        Instant createdAt,
        Instant updatedAt) {

    static SessionResponse of(Session shown) {
        return new SessionResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.programId(),
                shown.cohortId(),
                shown.kind(),
                shown.startsAt(),
                shown.endsAt(),
                shown.hostOrganisationId(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
