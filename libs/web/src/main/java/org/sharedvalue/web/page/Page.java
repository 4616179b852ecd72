package org.sharedvalue.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a collection.
 *
 * @param items the representations, in the order asked for
 * @param next address of the next page; absent on the last one
 * @param <T> the representation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
