package org.sharedvalue.gateway.report.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;

/**
 * What an employer declared about itself, from one day to another, both included.
 *
 * @param id id of the declaration
 * @param organisation the employer
 * @param kind what it declares
 * @param value a share, minor units of the currency, or a number of people
 * @param currency ISO 4217 code of money, else null
 * @param from first day
 * @param to last day; open if absent
 */
public record EmployerDeclaration(
        UUID id,
        UUID organisation,
        DeclarationKind kind,
        BigDecimal value,
        @Nullable String currency,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
