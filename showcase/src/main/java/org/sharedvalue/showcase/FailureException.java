package org.sharedvalue.showcase;

/** The run cannot go on; the message is complete and meant for the person at the terminal. */
final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailureException(String message) {
        super(message);
    }
}
