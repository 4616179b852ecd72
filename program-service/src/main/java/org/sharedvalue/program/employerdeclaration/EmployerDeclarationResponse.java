package org.sharedvalue.program.employerdeclaration;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.contracts.vocabulary.Money;

/**
 * An employer declaration as the API shows it.
 *
 * @param id id of the declaration
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param organisationId the employer
 * @param kind what it declares
 * @param value a number from 0 to 1, money or a whole number, as the kind has it
 * @param from first day
 * @param to last day, open if absent
 * @param source where the value comes from
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record EmployerDeclarationResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        UUID organisationId,
        DeclarationKind kind,

        @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, Money.class})
        JsonNode value,

        LocalDate from,
        @Nullable LocalDate to,
        String source,
        Instant createdAt,
        Instant updatedAt) {

    static EmployerDeclarationResponse of(EmployerDeclaration shown) {
        return new EmployerDeclarationResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.organisationId(),
                shown.kind(),
                shown.value().json(),
                shown.from(),
                shown.to(),
                shown.source(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
