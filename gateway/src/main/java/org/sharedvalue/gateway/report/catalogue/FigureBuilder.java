package org.sharedvalue.gateway.report.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** Puts a definition together. */
final class FigureBuilder {

    final String code;
    final String name;
    final Side side;
    final Unit unit;
    String formula = "";
    String stepDay = "";

    @Nullable String hangsOn;

    List<String> standards = List.of();
    boolean measured;
    boolean inBreakdowns;
    boolean crossSectorOnly;
    boolean countsPeople;

    @Nullable Term heads;

    boolean lessIsBetter;

    @Nullable Function<Basis, Computed> computation;

    final FigureParts parts = new FigureParts();

    @Nullable VerifiedShare verifiedShare;

    @Nullable Trace numerator;

    @Nullable Trace denominator;

    @Nullable Trace declaration;

    FigureBuilder(String code, String name, Side side, Unit unit) {
        this.code = code;
        this.name = name;
        this.side = side;
        this.unit = unit;
    }

    /** The formula in words, and the day on which a record starts to count. */
    FigureBuilder means(String words, String day) {
        formula = words;
        stepDay = day;
        return this;
    }

    /** Has no value where nobody is enrolled: then nothing was measured. */
    FigureBuilder measured() {
        measured = true;
        return this;
    }

    FigureBuilder inBreakdowns() {
        inBreakdowns = true;
        return this;
    }

    FigureBuilder crossSectorOnly() {
        crossSectorOnly = true;
        return this;
    }

    FigureBuilder countsPeople() {
        countsPeople = true;
        return this;
    }

    FigureBuilder perHead(Term among) {
        heads = among;
        return this;
    }

    FigureBuilder lessIsBetter() {
        lessIsBetter = true;
        return this;
    }

    FigureBuilder hangsOn(String other) {
        hangsOn = other;
        return this;
    }

    /** Codes of indicators elsewhere that it can be held beside. */
    FigureBuilder comparableWith(String... codes) {
        standards = List.of(codes);
        return this;
    }

    /** How many enrolments or people there are. */
    FigureBuilder count(Trace counted) {
        numerator = counted;
        Term term = counted.counted().orElseThrow();
        return counts(term).computes(basis -> Computed.of(new Quantity.Count(term.in(basis.sums()))));
    }

    /** Enrolments among enrolments. */
    FigureBuilder ratio(Trace.Enrolments counted, Trace.Enrolments among) {
        numerator = counted;
        denominator = among;
        parts.add(new CountedPart(CountedPart.VALUE, counted.term(), among.term()));
        return computes(basis -> Computed.of(
                new Ratio(counted.term().in(basis.sums()), among.term().in(basis.sums()))));
    }

    FigureBuilder counts(Term counted) {
        parts.add(new CountedPart(CountedPart.VALUE, counted, null));
        return this;
    }

    FigureBuilder computes(Function<Basis, Computed> arithmetic) {
        computation = arithmetic;
        return this;
    }

    FigureBuilder tracedTo(Trace counted) {
        numerator = counted;
        return this;
    }

    FigureBuilder tracedTo(Trace counted, Trace among) {
        numerator = counted;
        denominator = among;
        return this;
    }

    /** Its value rests on what organisations declared, beside the records that count in it. */
    FigureBuilder restsOn(Function<Basis, Set<UUID>> declarations) {
        declaration = new Trace.Declarations(declarations);
        return this;
    }

    FigureBuilder provisionalWhile(Predicate<Basis> condition, Reason reason) {
        Function<Basis, Computed> exact = arithmetic();
        return computes(basis -> exact.apply(basis).provisionalIf(condition.test(basis), reason));
    }

    /** Shows a count beside the value. */
    FigureBuilder countPart(String part, String meaning, Term counted) {
        parts.add(new CountedPart(part, counted, null));
        return part(part, meaning, basis -> new Quantity.Count(counted.in(basis.sums())));
    }

    /** Shows a ratio of counts beside the value. */
    FigureBuilder ratioPart(String part, String meaning, Term counted, Term among) {
        parts.add(new CountedPart(part, counted, among));
        return part(part, meaning, basis -> new Ratio(counted.in(basis.sums()), among.in(basis.sums())));
    }

    FigureBuilder part(String part, String meaning, Function<Basis, FigurePart> arithmetic) {
        return optionalPart(part, meaning, arithmetic.andThen(Optional::of));
    }

    FigureBuilder optionalPart(String part, String meaning, Function<Basis, Optional<FigurePart>> arithmetic) {
        parts.add(part, meaning, arithmetic);
        return this;
    }

    FigureBuilder verified(Metric verified, Metric all) {
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
