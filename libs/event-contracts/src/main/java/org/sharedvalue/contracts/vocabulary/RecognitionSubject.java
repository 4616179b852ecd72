package org.sharedvalue.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of record that an award can be for. */
public enum RecognitionSubject {
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("partnership")
    PARTNERSHIP,
    @JsonProperty("program")
    PROGRAM
}
