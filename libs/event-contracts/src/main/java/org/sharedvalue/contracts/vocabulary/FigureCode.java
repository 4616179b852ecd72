package org.sharedvalue.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;

/** The figures that a target can be set for, as a report codes them. */
public enum FigureCode {
    STARTERS("F1", Shape.COUNT),
    PARTICIPANTS("F1.participants", Shape.COUNT),
    COMPLETERS("F2.completers", Shape.COUNT),
    LEAVERS("F2.leavers", Shape.COUNT),
    ACTIVE("F2.active", Shape.COUNT),
    ATTENDANCE("F3", Shape.SHARE),
    COMPLETION("F4", Shape.SHARE),
    COMPLETER_OFFERS("F5", Shape.SHARE),
    STARTER_OFFERS("F5s", Shape.SHARE),
    COMPLETER_JOBS("F6", Shape.SHARE),
    STARTER_JOBS("F6s", Shape.SHARE),
    POSITIVE_DESTINATIONS("F7", Shape.SHARE),
    SUSTAINED_13("F8.13", Shape.SHARE),
    SUSTAINED_26("F8.26", Shape.SHARE),
    SUSTAINED_52("F8.52", Shape.SHARE),
    SAME_EMPLOYER("F9", Shape.SHARE),
    VOLUNTEER_HOURS("F13.hours", Shape.HOURS),
    VOLUNTEERS("F13.volunteers", Shape.COUNT),
    MENTOR_HOURS("F13.mentorHours", Shape.HOURS),
    HOURS_PER_VOLUNTEER("F13.hoursPerVolunteer", Shape.HOURS),
    HOURS_PER_COMPLETER("F13.hoursPerCompleter", Shape.HOURS),
    TIME_VALUE("F14", Shape.MONEY),
    TOTAL_INPUT("F15", Shape.MONEY),
    COST_PER_STARTER("F16.starter", Shape.MONEY),
    COST_PER_COMPLETER("F16.completer", Shape.MONEY),
    COST_PER_JOB_START("F16.jobStart", Shape.MONEY),
    COST_PER_SUSTAINED_26("F16.sustained26", Shape.MONEY),
    LEVERAGE("F17", Shape.QUOTIENT),
    PARTNER_HIRES("F18", Shape.SHARE),
    RETENTION_UPLIFT("F19", Shape.DIFFERENCE),
    AVOIDED_COST("F20", Shape.MONEY),
    ENGAGEMENT("F21", Shape.QUOTIENT),
    TESTIMONIALS("F22", Shape.COUNT),
    RECOGNITIONS("F23", Shape.COUNT);

    private final String code;
    private final Shape shape;

    FigureCode(String code, Shape shape) {
        this.code = code;
        this.shape = shape;
    }

    /** The code as reports and events write it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What a value of the figure looks like. */
    public Shape shape() {
        return shape;
    }

    /** What values look like. */
    public enum Shape {
        /** A whole number. */
        COUNT,
        /** A part of a whole, from 0 to 1. */
        SHARE,
        /** What one thing is to another, 0 or more. */
        QUOTIENT,
        /** The difference of two shares, from -1 to 1. */
        DIFFERENCE,
        /** An amount of money. */
        MONEY,
        /** Hours. */
        HOURS
    }
}
