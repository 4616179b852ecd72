package org.sharedvalue.web.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * All roles of one organisation, past and future ones too: what partner-service answers and the others read.
 *
 * @param items the roles, none for an organisation that nobody knows
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HeldRoles(List<HeldRole> items) {

    public HeldRoles {
        items = List.copyOf(items);
    }
}
