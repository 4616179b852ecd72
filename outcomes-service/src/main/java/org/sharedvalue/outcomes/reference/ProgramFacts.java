package org.sharedvalue.outcomes.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What this service needs to know of a program.
 *
 * @param id id of the program
 * @param status its state
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProgramFacts(UUID id, ProgramPhase status) {}
