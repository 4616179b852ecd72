package org.sharedvalue.program.money;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The currencies of ISO 4217. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Refuses a code that no currency has. */
    public static void requireKnown(String code, String pointer) {
        if (!CODES.contains(code)) {
            throw ProblemException.at(pointer, ProblemCode.UNKNOWN_VALUE, "There is no such ISO 4217 currency.");
        }
    }
}
