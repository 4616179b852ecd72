package org.sharedvalue.gateway.report.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.Term;
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
    private final @Nullable Term heads;
    private final boolean lessIsBetter;
    private final Function<Basis, Computed> computation;
    private final FigureParts parts;
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
        this.heads = built.heads;
        this.lessIsBetter = built.lessIsBetter;
        this.computation = computation;
        this.parts = built.parts;
        this.verifiedShare = built.verifiedShare;
        this.numerator = numerator;
        this.denominator = built.denominator;
    }

    /** What the figure comes to. */
    public Computed compute(Basis basis) {
        Computed computed = parts.beside(computation.apply(basis), basis);
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

    public @Nullable String hangsOn() {
        return hangsOn;
    }

    public boolean inBreakdowns() {
        return inBreakdowns;
    }

    public boolean isCrossSectorOnly() {
        return crossSectorOnly;
    }

    /** Whether it counts people without duplicates, so that it has no value where they are not told apart. */
    public boolean countsPeople() {
        return countsPeople;
    }

    /** Whether what came in a period is what it rose by; a share or a cost per head is what it is at the end. */
    public boolean isAdditive() {
        return unit != Unit.RATIO && heads == null;
    }

    /** Those among whom a total is shared out, where the figure does that. */
    public Optional<Term> heads() {
        return Optional.ofNullable(heads);
    }

    /** The counts that it shows, of enrolments, people or outcomes. */
    public List<CountedPart> countedParts() {
        return parts.counted();
    }

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
        return new FigureDescription(
                code,
                name,
                side,
                unit,
                formula,
                stepDay,
                hangsOn,
                standards,
                parts.meanings(),
                verifiedShare != null,
                inBreakdowns);
    }

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
        private @Nullable Term heads;
        private boolean lessIsBetter;
        private @Nullable Function<Basis, Computed> computation;
        private final FigureParts parts = new FigureParts();
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

        Builder crossSectorOnly() {
            crossSectorOnly = true;
            return this;
        }

        Builder countsPeople() {
            countsPeople = true;
            return this;
        }

        Builder perHead(Term among) {
            heads = among;
            return this;
        }

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
            Term term = counted.counted().orElseThrow();
            return counts(term).computes(basis -> Computed.of(new Quantity.Count(term.in(basis.sums()))));
        }

        /** Enrolments among enrolments. */
        Builder ratio(Trace.Enrolments counted, Trace.Enrolments among) {
            numerator = counted;
            denominator = among;
            parts.add(new CountedPart(CountedPart.VALUE, counted.term(), among.term()));
            return computes(basis -> Computed.of(
                    new Ratio(counted.term().in(basis.sums()), among.term().in(basis.sums()))));
        }

        Builder counts(Term counted) {
            parts.add(new CountedPart(CountedPart.VALUE, counted, null));
            return this;
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

        /** Shows a count beside the value. */
        Builder countPart(String part, String meaning, Term counted) {
            parts.add(new CountedPart(part, counted, null));
            return part(part, meaning, basis -> new Quantity.Count(counted.in(basis.sums())));
        }

        /** Shows a ratio of counts beside the value. */
        Builder ratioPart(String part, String meaning, Term counted, Term among) {
            parts.add(new CountedPart(part, counted, among));
            return part(part, meaning, basis -> new Ratio(counted.in(basis.sums()), among.in(basis.sums())));
        }

        Builder part(String part, String meaning, Function<Basis, FigurePart> arithmetic) {
            return optionalPart(part, meaning, arithmetic.andThen(Optional::of));
        }

        Builder optionalPart(String part, String meaning, Function<Basis, Optional<FigurePart>> arithmetic) {
            parts.add(part, meaning, arithmetic);
            return this;
        }

        Builder verified(Metric verified, Metric all) {
            verifiedShare = new VerifiedShare(verified, all);
            parts.add(new CountedPart(CountedPart.QUALITY, Term.of(verified), Term.of(all)));
            return this;
        }

        FigureDefinition build() {
            return new FigureDefinition(
                    this, arithmetic(), Objects.requireNonNull(numerator, () -> code + " leads to no records."));
        }

        private Function<Basis, Computed> arithmetic() {
            return Objects.requireNonNull(computation, () -> code + " has no arithmetic.");
        }
    }
}
