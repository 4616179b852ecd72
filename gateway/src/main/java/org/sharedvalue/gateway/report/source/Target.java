package org.sharedvalue.gateway.report.source;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.TargetScope;

/**
 * What a program or a cohort aims at in one figure.
 *
 * @param id id of the target
 * @param scopeType whether it is of a program or of a cohort
 * @param scopeId id of that record
 * @param figureCode the figure
 * @param value what is aimed at
 * @param minimumAcceptable what must be reached at least; of what should be little, at most
 * @param periodStart first day of its period
 * @param periodEnd last day of its period
 */
public record Target(
        UUID id,
        TargetScope scopeType,
        UUID scopeId,
        String figureCode,
        Measure value,
        @Nullable Measure minimumAcceptable,
        LocalDate periodStart,
        LocalDate periodEnd) {}
