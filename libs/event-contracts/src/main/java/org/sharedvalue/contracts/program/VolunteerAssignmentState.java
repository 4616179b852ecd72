package org.sharedvalue.contracts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.VolunteerRole;

/**
 * Public state of a volunteer assignment.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param programId program it belongs to
 * @param cohortId cohort it belongs to
 * @param employerOrganisationId employer of the volunteer
 * @param volunteerRef pseudonym given by the employer
 * @param role what the volunteer does
 * @param from first day
 * @param to last day
 */
public record VolunteerAssignmentState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        UUID programId,
        @Nullable UUID cohortId,
        UUID employerOrganisationId,
        String volunteerRef,
        VolunteerRole role,
        LocalDate from,
        @Nullable LocalDate to)
        implements AggregateState {}
