package org.sharedvalue.gateway.feed.feeding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one version of an outcome says.
 *
 * @param version the version
 * @param status its status
 * @param type what changed for the participant
 * @param occurredOn day it happened
 * @param verificationLevel 1 to 4
 * @param employerLink how the employer relates to the partnership, for jobs
 */
record OutcomeVersion(
        int version,
        String status,
        String type,
        LocalDate occurredOn,
        int verificationLevel,
        @Nullable String employerLink) {

    boolean counts() {
        return status.equals("REPORTED") || status.equals("VERIFIED");
    }
}
