package org.sharedvalue.outcomes.sustainment;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.imports.row.Line;
import org.sharedvalue.outcomes.imports.row.RowBatch;
import org.sharedvalue.outcomes.imports.row.RowType;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Results of sustainment checks as rows of an import: each moves the check that the service made for the job. */
@Singleton
class CheckRows implements RowType<CheckRow> {

    private final SustainmentChecks checks;
    private final CheckResults results;
    private final Enrolments enrolments;
    private final Caller caller;

    CheckRows(SustainmentChecks checks, CheckResults results, Enrolments enrolments, Caller caller) {
        this.checks = checks;
        this.results = results;
        this.enrolments = enrolments;
        this.caller = caller;
    }

    @Override
    public String collection() {
        return "sustainment-checks";
    }

    @Override
    public Class<CheckRow> form() {
        return CheckRow.class;
    }

    @Override
    public Records<?> records() {
        return checks;
    }

    @Override
    public void prepare(RowBatch<CheckRow> batch) {
        Map<String, UUID> known = enrolments.idsByExternalId(batch.rows().stream()
                .map(CheckRow::enrolmentExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        batch.replaceEach(row -> row.of(enrolments.named(row.enrolmentId(), row.enrolmentExternalId(), known)));
        results.askFor(enrolmentIds(batch));
    }

    private static List<UUID> enrolmentIds(RowBatch<CheckRow> batch) {
        return batch.rows().stream()
                .map(row -> Objects.requireNonNull(row.enrolmentId()))
                .distinct()
                .toList();
    }

    @Override
    public void write(RowBatch<CheckRow> batch) {
        if (batch.open().isEmpty()) {
            return;
        }
        Map<Place, SustainmentCheck> live = new HashMap<>();
        results.lockOf(enrolmentIds(batch)).forEach(check -> live.put(Place.of(check), check));
        Map<String, UUID> taken = checks.idsByExternalId(batch.rows().stream()
                .map(CheckRow::externalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        // A check may stand twice, as not reached and then with late evidence: one after the other.
        while (!batch.open().isEmpty()) {
            Map<SustainmentCheck, Line<CheckRow>> next = next(batch, live, taken);
            checks.changeThose(
                    List.copyOf(next.keySet()),
                    Change.MOVED,
                    check -> isMoved(check, Objects.requireNonNull(next.get(check)), batch));
        }
    }

    /** The first row of each check that is not what its row says. */
    private Map<SustainmentCheck, Line<CheckRow>> next(
            RowBatch<CheckRow> batch, Map<Place, SustainmentCheck> live, Map<String, UUID> taken) {
        Map<SustainmentCheck, Line<CheckRow>> next = new LinkedHashMap<>();
        for (Line<CheckRow> line : batch.open()) {
            try {
                SustainmentCheck check = live.get(Place.of(line.row()));
                if (check == null || !checks.isSeen(check)) {
                    throw ProblemException.at(
                            "/milestoneWeeks",
                            ProblemCode.UNKNOWN_REFERENCE,
                            "The enrolment has no such check; its job start comes first.");
                }
                requireFree(line.row(), check, taken);
                if (next.containsKey(check)) {
                    continue;
                }
                if (check.says(line.row())) {
                    batch.unchanged(line);
                } else {
                    next.put(check, line);
                }
            } catch (ProblemException refusal) {
                batch.refuse(line, refusal);
            }
        }
        return next;
    }

    private boolean isMoved(SustainmentCheck check, Line<CheckRow> line, RowBatch<CheckRow> batch) {
        try {
            checks.requireWritable(check, WriteStep.BEFORE);
            results.move(check, line.row().wish());
            String externalId = line.row().externalId();
            if (externalId != null) {
                check.named(externalId, caller.owner());
            }
            batch.created(line);
            return true;
        } catch (ProblemException refusal) {
            batch.refuse(line, refusal);
            return false;
        }
    }

    /** An external id that is another check's, or a check that has another one. */
    private static void requireFree(CheckRow row, SustainmentCheck check, Map<String, UUID> taken) {
        String externalId = row.externalId();
        if (externalId == null) {
            return;
        }
        UUID holder = taken.putIfAbsent(externalId, check.id());
        boolean ownName = check.externalId() == null || externalId.equals(check.externalId());
        if (!ownName || (holder != null && !holder.equals(check.id()))) {
            throw ProblemException.at(
                    "/externalId", ProblemCode.DUPLICATE_EXTERNAL_ID, "The external id stands for something else.");
        }
    }

    private record Place(UUID enrolmentId, int milestoneWeeks) {

        static Place of(SustainmentCheck check) {
            return new Place(check.enrolmentId(), check.milestoneWeeks());
        }

        static Place of(CheckRow row) {
            return new Place(Objects.requireNonNull(row.enrolmentId()), row.milestoneWeeks());
        }
    }
}
