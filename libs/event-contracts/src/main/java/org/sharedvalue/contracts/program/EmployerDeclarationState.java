package org.sharedvalue.contracts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.contracts.vocabulary.Measure;

/**
 * Public state of what an employer declares about itself.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param organisationId the employer
 * @param kind what it declares
 * @param value a number from 0 to 1, money or a whole number, as the kind has it
 * @param from first day
 * @param to last day
 * @param source where the value comes from
 */
public record EmployerDeclarationState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        UUID organisationId,
        DeclarationKind kind,
        Measure value,
        LocalDate from,
        @Nullable LocalDate to,
        String source)
        implements AggregateState {}
