package org.sharedvalue.outcomes.erasure;

/** The body of an erasure, which has nothing to say; it may be left out. */
public record ErasureRequest() {}
