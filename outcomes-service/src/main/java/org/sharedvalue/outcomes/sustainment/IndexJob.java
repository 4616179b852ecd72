package org.sharedvalue.outcomes.sustainment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The earliest live job start of an enrolment.
 *
 * @param outcomeId the job start
 * @param enrolmentId enrolment it belongs to
 * @param programId program of the enrolment
 * @param partnershipId partnership that runs the program
 * @param startedOn day of the start
 * @param selfEmployment whether there is no employer
 */
public record IndexJob(
        UUID outcomeId,
        UUID enrolmentId,
        UUID programId,
        UUID partnershipId,
        LocalDate startedOn,
        boolean selfEmployment) {}
