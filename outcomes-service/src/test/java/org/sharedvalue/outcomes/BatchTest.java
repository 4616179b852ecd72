package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.sharedvalue.outcomes.Api.application;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class BatchTest {

    private static final int ROWS = 500;
    private static final int BAD_ROW = 373;

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 1_000);

    private static List<String> batch(String path, List<?> items, int status) {
        return post(path, fields("items", items)).statusCode(status).path("items.id");
    }

    private static List<String> people(int count) {
        return batch("/v1/participants/batch", Collections.nCopies(count, Api.person()), 201);
    }

    private static List<Map<String, Object>> moves(List<String> ids, Object... wish) {
        return ids.stream().map(id -> with(fields("id", id), wish)).toList();
    }

    @Test
    void writesNothingOfABatchWithOneBadRow() {
        List<Map<String, Object>> items = new ArrayList<>();
        people(ROWS).forEach(ref -> items.add(application(UUID.fromString(ref), programId)));
        items.set(BAD_ROW, with(items.get(BAD_ROW), "appliedOn", "2999-01-01"));
        post("/v1/enrolments/batch", fields("items", items))
                .statusCode(422)
                .body("code", equalTo("batch-rejected"))
                .body("errors.pointer", contains("/items/" + BAD_ROW + "/appliedOn"))
                .body("errors.code", contains("date-in-future"));
        get("/v1/enrolments?programId=" + programId).body("items", hasSize(0));
        get("/v1/participants/" + items.get(0).get("participantRef")).body("status", equalTo("REGISTERED"));
        items.set(BAD_ROW, with(items.get(0), "appliedOn", "2020-01-07"));
        post("/v1/enrolments/batch", fields("items", items))
                .statusCode(422)
                .body("errors.pointer", contains("/items/" + BAD_ROW))
                .body("errors.code", contains("open-enrolment-exists"));
        get("/v1/enrolments?programId=" + programId).body("items", hasSize(0));
    }

    @Test
    void takesAWholeCohortThroughToItsChecksInBatches() {
        List<Map<String, Object>> applications = people(ROWS).stream()
                .map(ref -> application(UUID.fromString(ref), programId))
                .toList();
        List<String> ids = batch("/v1/enrolments/batch", applications, 201);
        batch("/v1/enrolments/transitions/batch", moves(ids, "to", "ENROLLED", "cohortId", cohortId), 200);
        batch("/v1/enrolments/transitions/batch", moves(ids, "to", "ACTIVE", "on", "2020-01-13"), 200);
        batch("/v1/enrolments/transitions/batch", moves(ids, "to", "COMPLETED", "on", "2020-03-20"), 200);
        List<Map<String, Object>> starts = ids.stream()
                .map(id -> Api.outcome(UUID.fromString(id), "JOB_START", "2020-04-01"))
                .toList();
        assertThat(batch("/v1/outcomes/batch", starts, 201)).hasSize(ROWS);
        List<String> due = get("/v1/sustainment-checks?limit=500&due=true&on=2020-07-01&programId=" + programId)
                .statusCode(200)
                .path("items.id");
        assertThat(due).hasSize(ROWS);
        batch(
                "/v1/sustainment-checks/transitions/batch",
                moves(due, "to", "SUSTAINED", "on", "2020-07-01", "sameEmployer", true, "method", "EMPLOYER"),
                200);
        get("/v1/sustainment-checks?status=SUSTAINED&limit=500&programId=" + programId)
                .body("items", hasSize(ROWS));
    }

    @Test
    void answersEachItemOfALenientBatch() {
        List<String> refs = people(2);
        List<Map<String, Object>> items = new ArrayList<>();
        refs.forEach(ref -> items.add(application(UUID.fromString(ref), programId)));
        items.add(application(UUID.fromString(refs.get(0)), programId));
        List<Integer> statuses = Api.admin()
                .header("Prefer", "handling=lenient")
                .body(fields("items", items))
                .post("/v1/enrolments/batch")
                .statusCode(207)
                .path("items.status");
        assertThat(statuses).isEqualTo(IntStream.of(201, 201, 409).boxed().toList());
    }
}
