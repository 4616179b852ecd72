package org.sharedvalue.program.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * Ids of records, asked about or known.
 *
 * @param ids the ids
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownIds(List<UUID> ids) {

    public KnownIds {
        ids = List.copyOf(ids);
    }
}
