package org.sharedvalue.outcomes.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What will be let go of.
 *
 * @param rule why
 * @param participantRef whom it is about
 * @param lastWrittenAt when something was last written about the person, UTC
 * @param dueOn the day on which it goes, if nothing is written until then
 */
public record RetentionResponse(RetentionRule rule, UUID participantRef, Instant lastWrittenAt, LocalDate dueOn) {}
