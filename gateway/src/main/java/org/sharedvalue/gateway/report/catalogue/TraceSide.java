package org.sharedvalue.gateway.report.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side of a figure from which there is a way back to the ledger. */
public enum TraceSide {
    /** What counts, or what the value sums up where it is no ratio. */
    NUMERATOR,
    /** What it is counted among or shared out over. */
    DENOMINATOR,
    /** What organisations declared and the value rests on. */
    DECLARATION;

    /** The side that a word names. */
    public static Optional<TraceSide> of(String word) {
        return Arrays.stream(values()).filter(side -> side.word().equals(word)).findFirst();
    }

    /** How it is asked for. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
