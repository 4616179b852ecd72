package org.sharedvalue.gateway.projection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.program.VolunteerContributionState;
import org.sharedvalue.contracts.vocabulary.TimeBasis;

/**
 * What figures need to know of a volunteer contribution.
 *
 * @param status status as in the contract
 * @param programId program it belongs to
 * @param employerOrganisationId employer of the volunteer
 * @param volunteerRef pseudonym given by the employer
 * @param workedOn day worked
 * @param quarters quarter hours
 * @param timeBasis whose time it was
 * @param attendees participants who attended
 */
public record VolunteerHoursRow(
        String status,
        UUID programId,
        UUID employerOrganisationId,
        String volunteerRef,
        LocalDate workedOn,
        int quarters,
        TimeBasis timeBasis,
        @Nullable Integer attendees) {

    /** The row that the projection of a state has. */
    public static VolunteerHoursRow of(VolunteerContributionState state) {
        return new VolunteerHoursRow(
                state.status(),
                state.programId(),
                state.employerOrganisationId(),
                state.volunteerRef(),
                state.workedOn(),
                state.hours().quarters(),
                state.timeBasis(),
                state.attendees());
    }
}
