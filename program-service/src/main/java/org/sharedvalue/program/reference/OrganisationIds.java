package org.sharedvalue.program.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * Ids of organisations, asked about or known.
 *
 * @param ids the ids
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrganisationIds(List<UUID> ids) {

    public OrganisationIds {
        ids = List.copyOf(ids);
    }
}
