package org.sharedvalue.program.employerdeclaration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.program.measure.Measures;
import org.sharedvalue.program.money.MoneyRequest;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of an employer declaration.
 *
 * @param externalId the caller's own id
 * @param organisationId the employer
 * @param kind what it declares
 * @param value a number from 0 to 1 for BASELINE_RETENTION_26, money for COST_PER_HIRE, a whole number for WORKFORCE
 * @param from first day
 * @param to last day, open if absent
 * @param source where the value comes from
 */
public record EmployerDeclarationRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID organisationId,
        @NotNull DeclarationKind kind,

        @NotNull @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, MoneyRequest.class})
        JsonNode value,

        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @NotBlank @Size(max = 1000) String source)
        implements CreateRequest {

    public EmployerDeclarationRequest {
        value = Measures.written(value);
    }

    static EmployerDeclarationRequest of(EmployerDeclaration current) {
        return new EmployerDeclarationRequest(
                current.externalId(),
                current.organisationId(),
                current.kind(),
                current.value().json(),
                current.from(),
                current.to(),
                current.source());
    }
}
