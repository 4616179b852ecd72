package org.sharedvalue.outcomes.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many rows became what; the last three add up to the first.
 *
 * @param read rows looked at so far
 * @param created rows that made or changed a record; in a dry run, that would have
 * @param unchanged rows that say what is recorded already
 * @param refused rows that a rule refused
 */
@Schema(name = "ImportCounters")
public record ImportCounters(long read, long created, long unchanged, long refused) {}
