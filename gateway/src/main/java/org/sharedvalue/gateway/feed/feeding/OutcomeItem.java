package org.sharedvalue.gateway.feed.feeding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a funder is told of an outcome: nothing by which a person is known, nor any group it belongs to.
 *
 * @param outcome pseudonym of the outcome, the item's subject
 * @param enrolment pseudonym of the enrolment
 * @param participant pseudonym of the participant
 * @param programId program it belongs to
 * @param programCode code of the program
 * @param type what changed for the participant
 * @param occurredOn day it happened
 * @param status as recorded, or VOIDED if its enrolment was entered in error
 * @param verificationLevel 1 participant stated, 2 provider recorded, 3 employer confirmed, 4 administrative data
 * @param employerLink how the employer relates to the partnership, for jobs
 * @param sustained result of the check at each milestone
 * @param corrects id of the subject's previous item; null for its first
 */
public record OutcomeItem(
        String outcome,
        String enrolment,
        String participant,
        UUID programId,
        String programCode,
        String type,
        LocalDate occurredOn,
        String status,
        int verificationLevel,
        @Nullable String employerLink,
        Sustained sustained,
        @Nullable UUID corrects) {

    /**
     * Results of the checks of a job start, by weeks; null while there is none.
     *
     * @param at13 result at 13 weeks
     * @param at26 result at 26 weeks
     * @param at52 result at 52 weeks
     */
    public record Sustained(
            @JsonProperty("13") @Nullable String at13,
            @JsonProperty("26") @Nullable String at26,
            @JsonProperty("52") @Nullable String at52) {}
}
