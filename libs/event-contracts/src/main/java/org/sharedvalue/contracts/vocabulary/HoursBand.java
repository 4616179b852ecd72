package org.sharedvalue.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Weekly hours of a job. */
public enum HoursBand {
    UNDER_16,
    @JsonProperty("16_29")
    FROM_16_TO_29,
    @JsonProperty("30_PLUS")
    FROM_30
}
