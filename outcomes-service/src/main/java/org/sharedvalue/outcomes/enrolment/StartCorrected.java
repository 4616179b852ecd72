package org.sharedvalue.outcomes.enrolment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The day of start of an enrolment is being corrected; whoever holds something that must not lie before it refuses.
 *
 * @param enrolmentId the enrolment
 * @param startedOn its new day of start
 */
public record StartCorrected(UUID enrolmentId, LocalDate startedOn) {}
