package org.sharedvalue.gateway.collection;

import java.util.List;

/**
 * What a caller sees of a collection.
 *
 * @param condition SQL over its rows
 * @param parameters its parameters
 */
public record Seen(String condition, List<Object> parameters) {

    public Seen {
        parameters = List.copyOf(parameters);
    }
}
