package org.sharedvalue.gateway.report.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigurePart;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Ratio;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/** The definition of one figure: its words and its arithmetic. */
public final class FigureDefinition {

    private final String code;
    private final String name;
    private final Side side;
    private final Unit unit;
    private final String formula;
    private final String stepDay;
    private final @Nullable String hangsOn;
    private final List<String> standards;
    private final boolean measured;
    private final boolean inBreakdowns;
    private final boolean crossSectorOnly;
    private final boolean countsPeople;
    private final boolean perHead;
    private final boolean lessIsBetter;
    private final Function<Basis, Computed> computation;
    private final Map<String, Part> parts;
    private final @Nullable VerifiedShare verifiedShare;
    private final Trace numerator;
    private final @Nullable Trace denominator;

    private FigureDefinition(Builder built, Function<Basis, Computed> computation, Trace numerator) {
        this.code = built.code;
        this.name = built.name;
        this.side = built.side;
        this.unit = built.unit;
        this.formula = built.formula;
        this.stepDay = built.stepDay;
        this.hangsOn = built.hangsOn;
        this.standards = List.copyOf(built.standards);
        this.measured = built.measured;
        this.inBreakdowns = built.inBreakdowns;
        this.crossSectorOnly = built.crossSectorOnly;
        this.countsPeople = built.countsPeople;
        this.perHead = built.perHead;
        this.lessIsBetter = built.lessIsBetter;
        this.computation = computation;
        this.parts = new LinkedHashMap<>(built.parts);
        this.verifiedShare = built.verifiedShare;
        this.numerator = numerator;
        this.denominator = built.denominator;
    }

    /** What the figure comes to. */
    public Computed compute(Basis basis) {
        Computed computed = computation.apply(basis);
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            computed = computed.with(
                    part.getKey(), part.getValue().computation().apply(basis).orElse(null));
        }
        return measured && basis.sums().of(Metric.ENROLMENTS) == 0 ? computed.notMeasured() : computed;
    }

    /** The share of verified outcomes behind its numerator; null where no outcome is behind it. */
    public @Nullable Ratio verifiedShare(Basis basis) {
        return verifiedShare == null ? null : verifiedShare.in(basis.sums());
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Side side() {
        return side;
    }

    public Unit unit() {
        return unit;
    }

    /** The figure that a business figure hangs on. */
    public @Nullable String hangsOn() {
        return hangsOn;
    }

    /** Whether rows of a breakdown carry it. */
    public boolean inBreakdowns() {
        return inBreakdowns;
    }

    /** Whether it says something only where business and society sit at one table. */
    public boolean isCrossSectorOnly() {
        return crossSectorOnly;
    }

    /** Whether it counts people without duplicates, so that it has no value where they are not told apart. */
    public boolean countsPeople() {
        return countsPeople;
    }

    /** Whether what came in a period is what it rose by; a share or a cost per head is what it is at the end. */
    public boolean isAdditive() {
        return unit != Unit.RATIO && !perHead;
    }

    /** Whether a target for it is reached from above. */
    public boolean isLessBetter() {
        return lessIsBetter;
    }

    /** The records that count in its numerator, or in its value where it is no ratio. */
    public Trace numerator() {
        return numerator;
    }

    /** The records that count in its denominator. */
    public Optional<Trace> denominator() {
        return Optional.ofNullable(denominator);
    }

    /** What the catalogue says about it. */
    public FigureDescription description() {
        Map<String, String> meanings = new LinkedHashMap<>();
        parts.forEach((part, definition) -> meanings.put(part, definition.meaning()));
        return new FigureDescription(
                code,
                name,
                side,
                unit,
                formula,
                stepDay,
                hangsOn,
                standards,
                meanings,
                verifiedShare != null,
                inBreakdowns);
    }

    private record Part(String meaning, Function<Basis, Optional<FigurePart>> computation) {}

    /** Puts a definition together. */
    static final class Builder {

        private final String code;
        private final String name;
        private final Side side;
        private final Unit unit;
        private String formula = "";
        private String stepDay = "";
        private @Nullable String hangsOn;
        private List<String> standards = List.of();
        private boolean measured;
        private boolean inBreakdowns;
        private boolean crossSectorOnly;
        private boolean countsPeople;
        private boolean perHead;
        private boolean lessIsBetter;
        private @Nullable Function<Basis, Computed> computation;
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private @Nullable VerifiedShare verifiedShare;
        private @Nullable Trace numerator;
        private @Nullable Trace denominator;

        Builder(String code, String name, Side side, Unit unit) {
            this.code = code;
            this.name = name;
            this.side = side;
            this.unit = unit;
        }

        /** The formula in words, and the day on which a record starts to count. */
        Builder means(String words, String day) {
            formula = words;
            stepDay = day;
            return this;
        }

        /** Has no value where nobody is enrolled: then nothing was measured. */
        Builder measured() {
            measured = true;
            return this;
        }

        Builder inBreakdowns() {
            inBreakdowns = true;
            return this;
        }

        /** Is left out of reports that are not cross-sector. */
        Builder crossSectorOnly() {
            crossSectorOnly = true;
            return this;
        }

        /** Counts people without duplicates; a portfolio leaves it out. */
        Builder countsPeople() {
            countsPeople = true;
            return this;
        }

        /** Shares something out among people. */
        Builder perHead() {
            perHead = true;
            return this;
        }

        /** The less the better. */
        Builder lessIsBetter() {
            lessIsBetter = true;
            return this;
        }

        Builder hangsOn(String other) {
            hangsOn = other;
            return this;
        }

        /** Codes of indicators elsewhere that it can be held beside. */
        Builder comparableWith(String... codes) {
            standards = List.of(codes);
            return this;
        }

        /** How many enrolments or people there are. */
        Builder count(Trace counted) {
            numerator = counted;
            return computes(basis -> Computed.of(
                    new Quantity.Count(counted.counted().orElseThrow().in(basis.sums()))));
        }

        /** Enrolments among enrolments. */
        Builder ratio(Trace.Enrolments counted, Trace.Enrolments among) {
            numerator = counted;
            denominator = among;
            return computes(basis -> Computed.of(
                    new Ratio(counted.term().in(basis.sums()), among.term().in(basis.sums()))));
        }

        Builder computes(Function<Basis, Computed> arithmetic) {
            computation = arithmetic;
            return this;
        }

        Builder tracedTo(Trace counted) {
            numerator = counted;
            return this;
        }

        Builder tracedTo(Trace counted, Trace among) {
            numerator = counted;
            denominator = among;
            return this;
        }

        Builder provisionalWhile(Predicate<Basis> condition, Reason reason) {
            Function<Basis, Computed> exact = arithmetic();
            return computes(basis -> exact.apply(basis).provisionalIf(condition.test(basis), reason));
        }

        Builder part(String part, String meaning, Function<Basis, FigurePart> arithmetic) {
            return optionalPart(part, meaning, arithmetic.andThen(Optional::of));
        }

        Builder optionalPart(String part, String meaning, Function<Basis, Optional<FigurePart>> arithmetic) {
            parts.put(part, new Part(meaning, arithmetic));
            return this;
        }

        Builder verified(Metric verified, Metric all) {
            verifiedShare = new VerifiedShare(verified, all);
            return this;
        }

        FigureDefinition build() {
            if (numerator == null) {
                throw new IllegalStateException(code + " leads to no records.");
            }
            return new FigureDefinition(this, arithmetic(), numerator);
        }

        private Function<Basis, Computed> arithmetic() {
            if (computation == null) {
                throw new IllegalStateException(code + " has no arithmetic.");
            }
            return computation;
        }
    }
}
