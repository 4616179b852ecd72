package org.sharedvalue.program.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.sharedvalue.contracts.vocabulary.Money;

/**
 * The writable form of an amount of money.
 *
 * @param amount in minor units; the greatest is small enough for sums of thousands to stay exact
 * @param currency ISO 4217 code
 */
public record MoneyRequest(
        @NotNull @Min(0) @Max(MAX_AMOUNT) Long amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    /** The greatest amount: ten million million units of a currency with hundredths. */
    public static final long MAX_AMOUNT = 1_000_000_000_000_000L;

    /** The form that would write this amount. */
    public static MoneyRequest of(Money money) {
        return new MoneyRequest(money.amount(), money.currency());
    }

    /** The amount itself, or a refusal of its currency at this pointer. */
    public Money toMoney(String pointer) {
        Currencies.requireKnown(currency, pointer + "/currency");
        return new Money(amount, currency);
    }
}
