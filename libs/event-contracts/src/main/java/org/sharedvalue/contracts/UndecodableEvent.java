package org.sharedvalue.contracts;

/** A record on a topic that is no event of this contract; its message says why, for an operator. */
public final class UndecodableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndecodableEvent(String reason) {
        super(reason);
    }

    public UndecodableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
