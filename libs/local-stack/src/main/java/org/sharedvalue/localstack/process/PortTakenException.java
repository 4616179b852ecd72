package org.sharedvalue.localstack.process;

/** Something else listens on the port that a part was told to use. */
public final class PortTakenException extends RuntimeException {

    private final String part;
    private final int port;

    public PortTakenException(String part, int port) {
        super("Port " + port + " for " + part + " is taken by another process");
        this.part = part;
        this.port = port;
    }

    /** The part that wanted the port, such as {@code PostgreSQL}. */
    public String part() {
        return part;
    }

    public int port() {
        return port;
    }
}
