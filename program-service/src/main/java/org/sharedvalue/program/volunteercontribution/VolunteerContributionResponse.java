package org.sharedvalue.program.volunteercontribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.TimeBasis;

/**
 * Volunteer hours as the API shows them.
 *
 * @param id id of the volunteer contribution
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition; approval is a decision of its own
 * @param assignmentId assignment they belong to
 * @param programId program they belong to
 * @param cohortId cohort they belong to
 * @param employerOrganisationId employer of the volunteer
 * @param volunteerRef pseudonym given by the employer
 * @param workedOn day worked
 * @param hours hours worked that day
 * @param timeBasis whose time it was
 * @param proBono whether professional skills were given
 * @param attendees participants who attended
 * @param reason why they were rejected or reversed
 * @param createdAt when they were recorded, UTC
 * @param updatedAt when they last changed, UTC
 */
public record VolunteerContributionResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        VolunteerContributionStatus status,
        Set<VolunteerContributionStatus> allowedTransitions,
        UUID assignmentId,
        UUID programId,
        @Nullable UUID cohortId,
        UUID employerOrganisationId,
        String volunteerRef,
        LocalDate workedOn,
        Hours hours,
        TimeBasis timeBasis,
        boolean proBono,
        @Nullable Integer attendees,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt) {

    static VolunteerContributionResponse of(VolunteerContribution shown) {
        return new VolunteerContributionResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.assignmentId(),
                shown.programId(),
                shown.cohortId(),
                shown.employerOrganisationId(),
                shown.volunteerRef(),
                shown.workedOn(),
                shown.hours(),
                shown.timeBasis(),
                shown.isProBono(),
                shown.attendees(),
                shown.reason(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
