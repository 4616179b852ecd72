package org.sharedvalue.program.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.SessionKind;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a session.
 *
 * @param externalId the caller's own id
 * @param cohortId cohort it is for
 * @param kind what happens
 * @param startsAt when it begins, UTC
 * @param endsAt when it ends, UTC
 * @param hostOrganisationId who hosts it
 */
public record SessionRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID cohortId,
        @NotNull SessionKind kind,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable UUID hostOrganisationId)
        implements CreateRequest {

    static SessionRequest of(Session current) {
        return new SessionRequest(
                current.externalId(),
                current.cohortId(),
                current.kind(),
                current.startsAt(),
                current.endsAt(),
                current.hostOrganisationId());
    }
}
