package org.sharedvalue.gateway.report.declared;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A total as somebody declared it.
 *
 * @param id id of the declaration
 * @param programId program that it is about
 * @param component the half of a figure that it states, such as {@code F5.numerator}
 * @param value the stated count
 * @param asOfDate day it describes
 * @param source where it is stated
 * @param supersedesId declaration that it replaces
 */
public record DeclaredResult(
        UUID id,
        UUID programId,
        String component,
        long value,
        LocalDate asOfDate,
        String source,
        @Nullable UUID supersedesId) {}
