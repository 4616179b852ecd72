package org.sharedvalue.program.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * What partner-service says about pilots; what else it says is ignored.
 *
 * @param items those it knows
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PilotAnswers(List<PilotAnswer> items) {

    public PilotAnswers {
        items = List.copyOf(items);
    }

    /**
     * What it says about one.
     *
     * @param id id of the pilot
     * @param partnershipId partnership that tries it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PilotAnswer(UUID id, UUID partnershipId) {}
}
