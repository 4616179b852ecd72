package org.sharedvalue.program.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The capacity that a cohort is about to have.
 *
 * @param capacity number of places
 * @param version version of the cohort that will have them
 * @param takingPeople whether free places go to those who wait
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlaceQuestion(int capacity, int version, boolean takingPeople) {}
