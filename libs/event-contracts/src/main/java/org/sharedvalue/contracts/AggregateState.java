package org.sharedvalue.contracts;

import java.util.UUID;

/** The full public state of one aggregate at one version, as an event carries it. */
public interface AggregateState {

    UUID id();

    int version();
}
