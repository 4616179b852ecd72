package org.sharedvalue.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Age of a participant in bands wide enough not to point at one person. */
public enum AgeBand {
    UNDER_18,
    @JsonProperty("18_24")
    FROM_18_TO_24,
    @JsonProperty("25_34")
    FROM_25_TO_34,
    @JsonProperty("35_49")
    FROM_35_TO_49,
    @JsonProperty("50_64")
    FROM_50_TO_64,
    @JsonProperty("65_PLUS")
    FROM_65,
    UNKNOWN
}
