package org.sharedvalue.gateway.figure;

/**
 * A part of a program that an enrolment counts in.
 *
 * @param dimension what the program is broken down by
 * @param value value of the dimension; empty for the whole program
 */
public record Slice(Dimension dimension, String value) {

    /** The whole program. */
    public static final Slice WHOLE = new Slice(Dimension.ALL, "");
}
