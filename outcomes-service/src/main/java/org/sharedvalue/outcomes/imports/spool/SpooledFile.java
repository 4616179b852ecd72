package org.sharedvalue.outcomes.imports.spool;

/**
 * A file that was taken in whole.
 *
 * @param chunks number of its pieces
 * @param size bytes
 * @param encoding name of the encoding of its text
 * @param sha256 hash of its bytes and of what else was told, in hex
 */
public record SpooledFile(int chunks, long size, String encoding, String sha256) {}
