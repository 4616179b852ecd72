package org.sharedvalue.program.targets;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.FigureCode;
import org.sharedvalue.contracts.vocabulary.FigureCode.Shape;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.program.measure.Measures;
import org.sharedvalue.program.program.Program;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** What a program or a cohort aims at in one figure in a period. It is never edited, only superseded. */
@Entity
public class Target extends VersionedRecord implements PartnershipRow {

    @Embedded
    private Scope scope;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column(updatable = false)
    private FigureCode figureCode;

    @Column(updatable = false)
    private LocalDate periodStart;

    @Column(updatable = false)
    private LocalDate periodEnd;

    @Column(updatable = false)
    private BigDecimal value;

    @Column(updatable = false)
    private @Nullable BigDecimal minimumAcceptable;

    @Column(updatable = false)
    private @Nullable BigDecimal baselineValue;

    @Column(updatable = false)
    private @Nullable Integer baselineYear;

    @Column(updatable = false)
    private @Nullable UUID supersedesId;

    /** That of all its amounts where the figure is money. */
    @Column(updatable = false)
    private @Nullable String currency;

    /** For Hibernate. */
    protected Target() {}

    /** A new target of a program or of a cohort of it, or a refusal. */
    Target(TargetRequest request, Program program) {
        if (request.periodEnd().isBefore(request.periodStart())) {
            throw ProblemException.at(
                    "/periodEnd", ProblemCode.DATES_OUT_OF_ORDER, "'periodEnd' lies before 'periodStart'.");
        }
        scope = request.scope();
        programId = program.id();
        partnershipId = program.partnershipId();
        figureCode = request.figureCode();
        periodStart = request.periodStart();
        periodEnd = request.periodEnd();
        currency = figureCode.shape() == Shape.MONEY ? program.currency() : null;
        value = read(request.value(), "/value");
        minimumAcceptable = readIfAny(request.minimumAcceptable(), "/minimumAcceptable");
        baselineValue = readIfAny(request.baselineValue(), "/baselineValue");
        baselineYear = request.baselineYear();
        supersedesId = request.supersedesId();
    }

    private @Nullable BigDecimal readIfAny(@Nullable JsonNode json, String pointer) {
        return json == null ? null : read(json, pointer);
    }

    private BigDecimal read(JsonNode json, String pointer) {
        Measure measure = Measures.read(figureCode.shape(), json, pointer);
        if (currency != null && !currency.equals(measure.currency())) {
            throw ProblemException.at(
                    pointer + "/currency", ProblemCode.RULE_BROKEN, "The program counts in " + currency + ".");
        }
        return measure.number();
    }

    /** Whether a request can replace it. */
    boolean aimsAtSameAs(TargetRequest request) {
        return scope.equals(request.scope()) && figureCode == request.figureCode();
    }

    public Scope scope() {
        return scope;
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public FigureCode figureCode() {
        return figureCode;
    }

    public LocalDate periodStart() {
        return periodStart;
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    public Measure value() {
        return measure(value);
    }

    public @Nullable Measure minimumAcceptable() {
        return minimumAcceptable == null ? null : measure(minimumAcceptable);
    }

    public @Nullable Measure baselineValue() {
        return baselineValue == null ? null : measure(baselineValue);
    }

    private Measure measure(BigDecimal number) {
        Measure.Unit unit =
                switch (figureCode.shape()) {
                    case MONEY -> Measure.Unit.MONEY;
                    case HOURS -> Measure.Unit.HOURS;
                    case COUNT, SHARE, QUOTIENT, DIFFERENCE -> Measure.Unit.NUMBER;
                };
        return new Measure(unit, number, currency);
    }

    public @Nullable Integer baselineYear() {
        return baselineYear;
    }

    public @Nullable UUID supersedesId() {
        return supersedesId;
    }
}
