package org.sharedvalue.outcomes.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What this service needs to know of a program.
 *
 * @param id id of the program
 * @param status its state
 * @param partnershipId partnership that runs it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProgramFacts(UUID id, ProgramPhase status, UUID partnershipId) {}
