package org.sharedvalue.program.volunteerassignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.VolunteerRole;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a volunteer assignment.
 *
 * @param externalId the caller's own id
 * @param programId program it belongs to
 * @param cohortId cohort it belongs to
 * @param employerOrganisationId employer of the volunteer
 * @param volunteerRef pseudonym given by the employer
 * @param role what the volunteer does
 * @param from first day
 * @param to last day, open if absent
 */
public record VolunteerAssignmentRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID programId,
        @Nullable UUID cohortId,
        @NotNull UUID employerOrganisationId,
        @NotBlank @Size(max = 200) String volunteerRef,
        @NotNull VolunteerRole role,
        @NotNull LocalDate from,
        @Nullable LocalDate to)
        implements CreateRequest {

    static VolunteerAssignmentRequest of(VolunteerAssignment current) {
        return new VolunteerAssignmentRequest(
                current.externalId(),
                current.programId(),
                current.cohortId(),
                current.employerOrganisationId(),
                current.volunteerRef(),
                current.role(),
                current.from(),
                current.to());
    }
}
