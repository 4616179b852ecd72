package org.sharedvalue.contracts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.TimeBasis;

/**
 * Public state of volunteer hours, with what the assignment says about them.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status SUBMITTED, APPROVED, REJECTED or REVERSED
 * @param assignmentId assignment they belong to
 * @param programId program it belongs to
 * @param cohortId cohort it belongs to
 * @param employerOrganisationId employer of the volunteer
 * @param volunteerRef pseudonym given by the employer
 * @param workedOn day worked
 * @param hours hours worked that day
 * @param timeBasis whose time it was
 * @param proBono whether professional skills were given
 * @param attendees participants who attended
 */
public record VolunteerContributionState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID assignmentId,
        UUID programId,
        @Nullable UUID cohortId,
        UUID employerOrganisationId,
        String volunteerRef,
        LocalDate workedOn,
        Hours hours,
        TimeBasis timeBasis,
        boolean proBono,
        @Nullable Integer attendees)
        implements AggregateState {}
