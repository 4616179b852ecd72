package org.sharedvalue.program.employerdeclaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All employer declarations. */
@ApplicationScoped
public class EmployerDeclarations extends Records<EmployerDeclaration> {

    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    EmployerDeclarations() {
        super(EmployerDeclaration.class, new EmployerDeclarationEvents(), List.of(Filter.id("organisationId")));
    }

    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.throughOwn("e.organisationId", caller.own());
    }

    /** What an employer says of itself is its own affair. */
    @Override
    protected boolean mayWrite(EmployerDeclaration declaration, WriteStep step, Standing caller) {
        return caller.actsFor(declaration.organisationId());
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of("employer_declaration_no_overlap", ProblemCode.INTERVAL_OVERLAP);
    }

    /** Refuses an employer that is not the caller, before anything is said about its declarations. */
    void requireOwn(EmployerDeclarationRequest wanted) {
        if (!caller().isAdmin() && !caller().actsFor(wanted.organisationId())) {
            throw notAllowed();
        }
    }

    /** Refuses a period that shares a day with another declaration of the kind; the constraint sees what this cannot. */
    void requireNoOverlap(UUID id, EmployerDeclarationRequest wanted) {
        long overlapping = count(
                "from EmployerDeclaration e where e.organisationId = ?1 and e.kind = ?2 and e.id <> ?3"
                        + " and e.from <= ?4 and (e.to is null or e.to >= ?5)",
                wanted.organisationId(),
                wanted.kind(),
                id,
                wanted.to() == null ? FAR_FUTURE : wanted.to(),
                wanted.from());
        if (overlapping > 0) {
            throw new ProblemException(
                    ProblemCode.INTERVAL_OVERLAP, "The employer has declared this for one of these days already.");
        }
    }
}
