package org.sharedvalue.web.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists in request records. */
public final class Lists {

    private Lists() {}

    /** An unmodifiable copy, empty for an absent list; null elements stay, for the constraints to name their place. */
    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
