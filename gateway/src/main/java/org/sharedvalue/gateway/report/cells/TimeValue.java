package org.sharedvalue.gateway.report.cells;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paid hours valued at the employer's rate of the day: summed exactly, rounded once, half up, to minor units. */
public final class TimeValue {

    /** No paid hours at all. */
    public static final TimeValue NONE = TimeValue.of(List.of(), List.of());

    private static final BigDecimal QUARTERS_PER_HOUR = BigDecimal.valueOf(4);

    // A rate's successor may be taken in before its end is: until both are known the later one holds.
    private static final Comparator<TimeCostRate> LATEST =
            Comparator.comparing(TimeCostRate::from).thenComparing(TimeCostRate::id);

    private final Map<UUID, BigInteger> minorQuarters = new HashMap<>();
    private final Set<UUID> employersWithoutRate = new HashSet<>();
    private final Set<String> currencies = new HashSet<>();
    private final Set<UUID> rates = new HashSet<>();

    private TimeValue() {}

    /** Values hours at the rates that cover them. */
    public static TimeValue of(List<PaidTime> hours, Collection<TimeCostRate> rates) {
        return of(hours, rates, UnaryOperator.identity());
    }

    /**
     * Values hours at the rates that cover them, as those of the organisation that survived a merger: at the rate of the
     * employer that recorded them or else at the survivor's.
     */
    public static TimeValue of(List<PaidTime> hours, Collection<TimeCostRate> rates, UnaryOperator<UUID> survivor) {
        Map<UUID, List<TimeCostRate>> byEmployer =
                rates.stream().collect(Collectors.groupingBy(TimeCostRate::employer));
        TimeValue value = new TimeValue();
        for (PaidTime time : hours) {
            UUID owner = survivor.apply(time.employer());
            value.add(
                    new PaidTime(owner, time.day(), time.quarters()),
                    rate(byEmployer.get(time.employer()), time.day())
                            .or(() -> rate(byEmployer.get(owner), time.day())));
        }
        return value;
    }

    private static Optional<TimeCostRate> rate(@Nullable List<TimeCostRate> rates, LocalDate day) {
        return rates == null
                ? Optional.empty()
                : rates.stream().filter(rate -> rate.covers(day)).max(LATEST);
    }

    private void add(PaidTime time, Optional<TimeCostRate> rate) {
        if (rate.isEmpty()) {
            employersWithoutRate.add(time.employer());
            return;
        }
        BigInteger exact = BigInteger.valueOf(time.quarters())
                .multiply(BigInteger.valueOf(rate.get().minorPerHour()));
        minorQuarters.merge(time.employer(), exact, BigInteger::add);
        currencies.add(rate.get().currency());
        rates.add(rate.get().id());
    }

    /** The value of all hours that have a rate, in minor units. */
    public long total() {
        return minor(minorQuarters.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** The value of one employer's hours that have a rate, in minor units. */
    public long of(UUID employer) {
        return minor(minorQuarters.getOrDefault(employer, BigInteger.ZERO));
    }

    /** Whether some paid hours have no rate. */
    public boolean lacksRates() {
        return !employersWithoutRate.isEmpty();
    }

    /** Whether some paid hours of this employer have no rate. */
    public boolean lacksRates(UUID employer) {
        return employersWithoutRate.contains(employer);
    }

    /** Whether there are paid hours and none of them has a rate. */
    public boolean isUnknown() {
        return lacksRates() && minorQuarters.isEmpty();
    }

    /** Whether there are paid hours of this employer and none of them has a rate. */
    public boolean isUnknown(UUID employer) {
        return lacksRates(employer) && !minorQuarters.containsKey(employer);
    }

    /** Whether a rate that was used is in another currency than this one. */
    public boolean hasOtherCurrencyThan(String currency) {
        return currencies.stream().anyMatch(used -> !used.equals(currency));
    }

    /** The rates that were used. */
    public Set<UUID> rates() {
        return Set.copyOf(rates);
    }

    private static long minor(BigInteger minorQuarters) {
        return new BigDecimal(minorQuarters)
                .divide(QUARTERS_PER_HOUR, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
