package org.sharedvalue.gateway.release;

/** Whom a release is for. */
public enum Audience {
    /** One organisation that pays. */
    FUNDER,
    /** Everybody. */
    PUBLIC
}
