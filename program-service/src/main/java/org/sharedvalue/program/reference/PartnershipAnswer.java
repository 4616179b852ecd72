package org.sharedvalue.program.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What partner-service says about a partnership; what else it says is ignored.
 *
 * @param id id of the partnership
 * @param status its state
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PartnershipAnswer(UUID id, String status) {

    boolean isActive() {
        return "ACTIVE".equals(status);
    }
}
