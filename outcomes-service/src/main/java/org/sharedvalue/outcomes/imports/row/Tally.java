package org.sharedvalue.outcomes.imports.row;

/**
 * How many rows became what.
 *
 * @param read rows looked at
 * @param created rows that made or changed a record
 * @param unchanged rows that say what is recorded already
 * @param refused rows that a rule refused
 */
public record Tally(long read, long created, long unchanged, long refused) {}
