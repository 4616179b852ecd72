package org.sharedvalue.outcomes.enrolment;

import static org.sharedvalue.outcomes.enrolment.EnrolmentRules.refuseUnless;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sharedvalue.outcomes.imports.row.NewRows;
import org.sharedvalue.outcomes.imports.row.RowBatch;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** Enrolments as rows of an import: each applies and makes the moves to its state, and is recorded when it is there. */
@Singleton
class EnrolmentRows extends NewRows<EnrolmentRow, Enrolment> {

    private final Participants participants;
    private final EnrolmentIntake intake;
    private final EnrolmentMoves moves;
    private final SuiteClock clock;

    EnrolmentRows(
            Enrolments enrolments,
            Participants participants,
            EnrolmentIntake intake,
            EnrolmentMoves moves,
            SuiteClock clock) {
        super(enrolments);
        this.participants = participants;
        this.intake = intake;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return "enrolments";
    }

    @Override
    public Class<EnrolmentRow> form() {
        return EnrolmentRow.class;
    }

    @Override
    public void prepare(RowBatch<EnrolmentRow> batch) {
        Map<String, UUID> people = participants.idsByExternalId(batch.rows().stream()
                .map(EnrolmentRow::participantExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        batch.replaceEach(row -> named(row, people));
        List<EnrolmentRequest> applications =
                batch.rows().stream().map(EnrolmentRow::application).toList();
        intake.ask(applications);
        moves.askForNew(batch.rows());
        batch.each(row -> intake.requireReferences(row.application(), null));
    }

    private static EnrolmentRow named(EnrolmentRow row, Map<String, UUID> people) {
        String name = row.participantExternalId();
        UUID ref = row.participantRef();
        if (name == null) {
            refuseUnless(ref != null, "/participantRef", ProblemCode.MISSING, "The participant is missing.");
            return row;
        }
        UUID known = people.get(name);
        if (known == null || (ref != null && !ref.equals(known))) {
            throw ProblemException.at(
                    "/participantExternalId", ProblemCode.UNKNOWN_REFERENCE, "There is no such participant.");
        }
        return row.of(known);
    }

    @Override
    protected void lock(List<EnrolmentRow> rows) {
        intake.lock(rows.stream().map(EnrolmentRow::application).toList());
        moves.lockForNew(rows);
    }

    @Override
    protected Enrolment made(EnrolmentRow row) {
        EnrolmentRules.requireFieldsOf(row, clock.today());
        return intake.apply(row.application());
    }

    @Override
    protected boolean moves(EnrolmentRow row) {
        return row.reached() != EnrolmentStatus.APPLIED;
    }

    @Override
    protected void move(Enrolment made, EnrolmentRow row) {
        moves.arrive(made, row.moves());
        if (!made.status().isOpen()) {
            intake.release(made);
        }
    }

    @Override
    protected void undo(Enrolment made) {
        intake.release(made);
    }

    @Override
    protected boolean isSame(Enrolment known, EnrolmentRow row) {
        return known.status() == row.reached() && EnrolmentRequest.of(known).equals(row.now());
    }
}
