package org.sharedvalue.records.republish;

/**
 * What was published anew.
 *
 * @param records how many records, each with its present version
 */
public record RepublishResponse(long records) {}
