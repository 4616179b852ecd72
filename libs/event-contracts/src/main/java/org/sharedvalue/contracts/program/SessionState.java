package org.sharedvalue.contracts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.SessionKind;

/**
 * Public state of a session.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status SCHEDULED, DELIVERED or CANCELLED
 * @param programId program it belongs to
 * @param cohortId cohort it is for
 * @param kind what happens
 * @param startsAt when it begins, UTC
 * @param endsAt when it ends, UTC
 * @param sessionOn day on which it begins, in the suite's zone
 * @param hostOrganisationId who hosts it
 */
public record SessionState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID programId,
        UUID cohortId,
        SessionKind kind,
        Instant startsAt,
        Instant endsAt,
        LocalDate sessionOn,
        @Nullable UUID hostOrganisationId)
        implements AggregateState {}
