package org.sharedvalue.outcomes.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What this service needs to know of a cohort.
 *
 * @param id id of the cohort
 * @param programId program it belongs to
 * @param status its state
 * @param capacity places it has
 * @param version version of the cohort that has them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CohortFacts(UUID id, UUID programId, CohortPhase status, int capacity, int version) {}
