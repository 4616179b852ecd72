package org.sharedvalue.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of record that a target can be set for. */
public enum TargetScope {
    @JsonProperty("program")
    PROGRAM,
    @JsonProperty("cohort")
    COHORT
}
