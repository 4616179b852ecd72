package org.sharedvalue.outcomes.imports.spool;

/** What was sent is no longer kept. */
public final class SpoolGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
