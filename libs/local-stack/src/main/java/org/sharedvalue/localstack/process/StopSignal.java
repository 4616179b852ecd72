package org.sharedvalue.localstack.process;

/** The signal that asks a program to stop in good order. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown; on TERM it would wait for its clients. */
    INT
}
