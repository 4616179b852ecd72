package org.sharedvalue.web.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what is in it, in order
 * @param cursor place after it; null at the end of the list
 * @param <E> an item
 */
public record Slice<E>(List<E> items, @Nullable String cursor) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The same part with its items shown otherwise. */
    public <R> Slice<R> map(Function<? super E, ? extends R> shown) {
        return new Slice<>(items.stream().<R>map(shown).toList(), cursor);
    }
}
