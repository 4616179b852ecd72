package org.sharedvalue.program.volunteerassignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.VolunteerRole;

/**
 * A volunteer assignment as the API shows it.
 *
 * @param id id of the assignment
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param programId program it belongs to
 * @param cohortId cohort it belongs to
 * @param employerOrganisationId employer of the volunteer
 * @param volunteerRef pseudonym given by the employer
 * @param role what the volunteer does
 * @param from first day
 * @param to last day, open if absent
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record VolunteerAssignmentResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        UUID programId,
        @Nullable UUID cohortId,
        UUID employerOrganisationId,
        String volunteerRef,
        VolunteerRole role,
        LocalDate from,
        @Nullable LocalDate to,
        Instant createdAt,
        Instant updatedAt) {

    static VolunteerAssignmentResponse of(VolunteerAssignment shown) {
        return new VolunteerAssignmentResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.programId(),
                shown.cohortId(),
                shown.employerOrganisationId(),
                shown.volunteerRef(),
                shown.role(),
                shown.from(),
                shown.to(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
