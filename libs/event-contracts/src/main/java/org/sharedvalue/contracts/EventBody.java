package org.sharedvalue.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What an event carries as its JSON data.
 *
 * @param changed names of the state's fields that differ from the version before
 * @param state the full public state after the change
 */
public record EventBody(List<String> changed, JsonNode state) {

    public EventBody {
        changed = List.copyOf(changed);
    }
}
