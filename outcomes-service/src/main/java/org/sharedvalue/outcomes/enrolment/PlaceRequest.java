package org.sharedvalue.outcomes.enrolment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The capacity that a cohort is about to have.
 *
 * @param capacity number of places
 * @param version version of the cohort that will have them
 * @param takingPeople whether free places go to those who wait
 */
public record PlaceRequest(
        @NotNull @Min(1) Integer capacity, @NotNull @Min(1) Integer version, boolean takingPeople) {}
