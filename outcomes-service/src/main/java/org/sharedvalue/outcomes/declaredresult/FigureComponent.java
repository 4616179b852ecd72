package org.sharedvalue.outcomes.declaredresult;

import com.fasterxml.jackson.annotation.JsonValue;

/** The counts that a total can be declared for: plain counts, and both halves of the rates. */
public enum FigureComponent {
    STARTERS("F1"),
    PARTICIPANTS("F1.participants"),
    COMPLETERS("F2.completers"),
    LEAVERS("F2.leavers"),
    ACTIVE("F2.active"),
    ATTENDANCE_NUMERATOR("F3.numerator"),
    ATTENDANCE_DENOMINATOR("F3.denominator"),
    COMPLETION_NUMERATOR("F4.numerator"),
    COMPLETION_DENOMINATOR("F4.denominator"),
    COMPLETER_OFFER_NUMERATOR("F5.numerator"),
    COMPLETER_OFFER_DENOMINATOR("F5.denominator"),
    STARTER_OFFER_NUMERATOR("F5s.numerator"),
    STARTER_OFFER_DENOMINATOR("F5s.denominator"),
    COMPLETER_JOB_NUMERATOR("F6.numerator"),
    COMPLETER_JOB_DENOMINATOR("F6.denominator"),
    STARTER_JOB_NUMERATOR("F6s.numerator"),
    STARTER_JOB_DENOMINATOR("F6s.denominator"),
    DESTINATION_NUMERATOR("F7.numerator"),
    DESTINATION_DENOMINATOR("F7.denominator"),
    SUSTAINED_13_NUMERATOR("F8.13.numerator"),
    SUSTAINED_13_DENOMINATOR("F8.13.denominator"),
    SUSTAINED_26_NUMERATOR("F8.26.numerator"),
    SUSTAINED_26_DENOMINATOR("F8.26.denominator"),
    SUSTAINED_52_NUMERATOR("F8.52.numerator"),
    SUSTAINED_52_DENOMINATOR("F8.52.denominator"),
    RETENTION_NUMERATOR("F9.numerator"),
    RETENTION_DENOMINATOR("F9.denominator"),
    VOLUNTEERS("F13.volunteers"),
    PARTNER_HIRES_NUMERATOR("F18.numerator"),
    PARTNER_HIRES_DENOMINATOR("F18.denominator");

    private final String code;

    FigureComponent(String code) {
        this.code = code;
    }

    /** The code as reports and events write it. */
    @JsonValue
    public String code() {
        return code;
    }
}
