package org.sharedvalue.program.employerdeclaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.contracts.vocabulary.FigureCode.Shape;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.program.measure.Measures;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** What an employer says of itself for a period; both ends are included. */
@Entity
public class EmployerDeclaration extends VersionedRecord {

    @Column
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private DeclarationKind kind;

    @Column
    private BigDecimal value;

    @Column
    private @Nullable String currency;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private @Nullable LocalDate to;

    @Column
    private String source;

    /** For Hibernate. */
    protected EmployerDeclaration() {}

    /** A new declaration, or a refusal. */
    EmployerDeclaration(EmployerDeclarationRequest request) {
        describe(request);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(EmployerDeclarationRequest request) {
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw ProblemException.at("/to", ProblemCode.DATES_OUT_OF_ORDER, "'to' lies before 'from'.");
        }
        Measure declared = Measures.read(shape(request.kind()), request.value(), "/value");
        if (request.kind() == DeclarationKind.WORKFORCE && declared.number().signum() == 0) {
            throw ProblemException.at("/value", ProblemCode.OUT_OF_RANGE, "An employer employs somebody.");
        }
        organisationId = request.organisationId();
        kind = request.kind();
        value = declared.number();
        currency = declared.currency();
        from = request.from();
        to = request.to();
        source = request.source();
    }

    private static Shape shape(DeclarationKind kind) {
        return switch (kind) {
            case BASELINE_RETENTION_26 -> Shape.SHARE;
            case COST_PER_HIRE -> Shape.MONEY;
            case WORKFORCE -> Shape.COUNT;
        };
    }

    public UUID organisationId() {
        return organisationId;
    }

    public DeclarationKind kind() {
        return kind;
    }

    public Measure value() {
        return new Measure(currency == null ? Measure.Unit.NUMBER : Measure.Unit.MONEY, value, currency);
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }

    public String source() {
        return source;
    }
}
