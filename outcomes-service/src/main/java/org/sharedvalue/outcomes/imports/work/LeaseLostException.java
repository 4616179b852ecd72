package org.sharedvalue.outcomes.imports.work;

/** Another worker has the import now, or has gone further with it. */
final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
