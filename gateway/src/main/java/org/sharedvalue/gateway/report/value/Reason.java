package org.sharedvalue.gateway.report.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a figure is provisional or has no value. */
public enum Reason {
    NO_MEASURED_RECORDS("Nobody is enrolled in the scope, so nothing was measured."),
    ZERO_DENOMINATOR("There is nothing to divide by."),
    STILL_ACTIVE("Some enrolments are still active at the cut-off."),
    LOW_RESPONSE("Fewer than half of the checks that are due have a known result."),
    NO_DECLARATION("An employer has not declared what the figure is computed from."),
    MIXED_CURRENCIES("Amounts in more than one currency cannot be added."),
    TIME_NOT_VALUED("Some or all paid hours have no time-cost rate on the day they were worked."),
    NO_INPUT_RECORDED("No contribution and no paid hour is recorded."),
    FEW_PEOPLE("In a release: shown, it could tell something about single people, by itself or beside other figures."),
    FEW_CHANGES("In a release: too few people moved since the value was published; it is shown again as it was."),
    NOT_RELEASED(
            "In a release: it is left out, because it would show the hires or volunteers of single employers, or counts"
                    + " days of attendance, of which one person has many.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The stable kebab-case name that clients compare. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason for a reader. */
    public String sentence() {
        return sentence;
    }
}
