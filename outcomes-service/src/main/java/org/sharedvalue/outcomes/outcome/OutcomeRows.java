package org.sharedvalue.outcomes.outcome;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.imports.row.NewRows;
import org.sharedvalue.outcomes.imports.row.RowBatch;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** Outcomes as rows of an import: each is reported and moved to its state, and is recorded when it is there. */
@Singleton
class OutcomeRows extends NewRows<OutcomeRow, Outcome> {

    private final Enrolments enrolments;
    private final OutcomeIntake intake;
    private final SuiteClock clock;

    OutcomeRows(Outcomes outcomes, Enrolments enrolments, OutcomeIntake intake, SuiteClock clock) {
        super(outcomes);
        this.enrolments = enrolments;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return "outcomes";
    }

    @Override
    public Class<OutcomeRow> form() {
        return OutcomeRow.class;
    }

    @Override
    public void prepare(RowBatch<OutcomeRow> batch) {
        Map<String, UUID> known = enrolments.idsByExternalId(batch.rows().stream()
                .map(OutcomeRow::enrolmentExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        batch.replaceEach(row ->
                row.of(enrolments.named(row.enrolmentId(), row.enrolmentExternalId(), known), row.precededById()));
        intake.ask(batch.rows().stream().map(row -> row.request(null)).toList());
        batch.each(row -> intake.requireReferences(row.request(null), null));
    }

    @Override
    protected @Nullable String names(OutcomeRow row) {
        return row.precededByExternalId();
    }

    @Override
    protected OutcomeRow completed(OutcomeRow row, Map<String, UUID> ownIds) {
        String name = row.precededByExternalId();
        if (name == null) {
            return row;
        }
        UUID known = ownIds.get(name);
        UUID told = row.precededById();
        if (known == null || (told != null && !told.equals(known))) {
            throw ProblemException.at(
                    "/precededByExternalId", ProblemCode.UNKNOWN_REFERENCE, "There is no such offer.");
        }
        return row.of(row.enrolmentId(), known);
    }

    @Override
    protected void lock(List<OutcomeRow> rows) {
        intake.lock(rows.stream().map(row -> row.request(null)).toList());
    }

    @Override
    protected Outcome made(OutcomeRow row) {
        return intake.report(row.request(row.reason()));
    }

    @Override
    protected boolean moves(OutcomeRow row) {
        return row.reached() != OutcomeStatus.REPORTED;
    }

    @Override
    protected void move(Outcome made, OutcomeRow row) {
        if (row.reached() == OutcomeStatus.VERIFIED) {
            made.verify(new VerificationRequest(row.verificationLevel(), List.of(), row.reason()), clock.today());
        } else {
            made.move(new OutcomeTransition(row.reached(), null, row.reason()), clock.today());
        }
    }

    @Override
    protected boolean isSame(Outcome known, OutcomeRow row) {
        return known.status() == row.reached() && OutcomeRequest.of(known).equals(row.request(null));
    }
}
