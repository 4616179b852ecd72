package org.sharedvalue.program.volunteercontribution;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One day of one volunteer.
 *
 * @param employerOrganisationId employer of the volunteer
 * @param volunteerRef pseudonym given by the employer
 * @param workedOn the day
 */
@Embeddable
public record DayKey(UUID employerOrganisationId, String volunteerRef, LocalDate workedOn) {}
