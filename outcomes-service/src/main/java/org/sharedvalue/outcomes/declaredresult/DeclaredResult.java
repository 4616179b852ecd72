package org.sharedvalue.outcomes.declaredresult;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A total that arrived without people behind it. It is never edited, only superseded. */
@Entity
public class DeclaredResult extends VersionedRecord implements PartnershipRow {

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column(updatable = false)
    private FigureComponent figureCode;

    @Column(updatable = false)
    private long value;

    @Column(updatable = false)
    private LocalDate asOfDate;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private UUID declaredByOrganisationId;

    @Column(updatable = false)
    private @Nullable UUID supersedesId;

    /** For Hibernate. */
    protected DeclaredResult() {}

    /** A new declaration about a day that has come. */
    public DeclaredResult(DeclaredResultRequest request, UUID partnershipId, LocalDate today) {
        if (request.asOfDate().isAfter(today)) {
            throw ProblemException.at("/asOfDate", ProblemCode.DATE_IN_FUTURE, "The total describes a day to come.");
        }
        this.programId = request.programId();
        this.partnershipId = partnershipId;
        this.figureCode = request.figureCode();
        this.value = request.value();
        this.asOfDate = request.asOfDate();
        this.source = request.source();
        this.declaredByOrganisationId = request.declaredByOrganisationId();
        this.supersedesId = request.supersedesId();
    }

    /** Whether another can replace it. */
    boolean declaresSameAs(DeclaredResultRequest request) {
        return programId.equals(request.programId()) && figureCode == request.figureCode();
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public FigureComponent figureCode() {
        return figureCode;
    }

    public long value() {
        return value;
    }

    public LocalDate asOfDate() {
        return asOfDate;
    }

    public String source() {
        return source;
    }

    public UUID declaredByOrganisationId() {
        return declaredByOrganisationId;
    }

    public @Nullable UUID supersedesId() {
        return supersedesId;
    }
}
