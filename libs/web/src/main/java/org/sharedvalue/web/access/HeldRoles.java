package org.sharedvalue.web.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.validation.Lists;

/**
 * All roles of one organisation, past and future ones too: what partner-service answers and the others read.
 *
 * @param items the roles, none for an organisation that nobody knows; of one that went into another, that one's
 * @param predecessorIds the organisations that went into it, whose records in other services are its own now
 * @param mergedIntoId the organisation that it went into
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldRoles(
        List<HeldRole> items,
        List<UUID> predecessorIds,
        @Nullable UUID mergedIntoId) {

    public HeldRoles {
        items = List.copyOf(items);
        predecessorIds = Lists.orEmpty(predecessorIds);
    }

    /** The roles of an organisation that was never merged. */
    public HeldRoles(List<HeldRole> items) {
        this(items, List.of(), null);
    }
}
