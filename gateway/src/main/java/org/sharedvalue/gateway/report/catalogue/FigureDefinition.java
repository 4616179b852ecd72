package org.sharedvalue.gateway.report.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.Term;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.Ratio;
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
    private final @Nullable Trace declaration;

    FigureDefinition(FigureBuilder built, Function<Basis, Computed> computation, Trace numerator) {
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
        this.declaration = built.declaration;
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

    /** The records that count on one side of it; empty where it has no such side. */
    public Optional<Trace> trace(TraceSide which) {
        return Optional.ofNullable(
                switch (which) {
                    case NUMERATOR -> numerator;
                    case DENOMINATOR -> denominator;
                    case DECLARATION -> declaration;
                });
    }

    /** The sides that it can be traced by. */
    public List<TraceSide> sides() {
        return Stream.of(TraceSide.values())
                .filter(which -> trace(which).isPresent())
                .toList();
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
                sides().stream().map(TraceSide::word).toList(),
                verifiedShare != null,
                inBreakdowns);
    }
}
