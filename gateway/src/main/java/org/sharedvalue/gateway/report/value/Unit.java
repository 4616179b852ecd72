package org.sharedvalue.gateway.report.value;

/** What a figure is measured in, and so how its value is written. */
public enum Unit {
    /** A whole number. */
    COUNT,
    /** A number with four decimals, rounded half up, beside its numerator and denominator. */
    RATIO,
    /** Minor units with a currency. */
    MONEY,
    /** A decimal string. */
    HOURS
}
