package org.sharedvalue.program.volunteercontribution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.sharedvalue.program.Bodies.HOURS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;

@QuarkusTest
class ApprovalTest {

    private static final String APPROVALS = HOURS + "/approvals";

    private static List<String> submitted(int count) {
        String assignment = Bodies.anAssignment();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            items.add(Bodies.hours(assignment, "2010-02-%02d".formatted(index % 28 + 1), "0.75"));
        }
        return Api.post(HOURS + "/batch", Map.of("items", items))
                .statusCode(201)
                .path("items.id");
    }

    @Test
    void approvesHundredsInOneCall() {
        List<String> ids = submitted(600);
        Api.post(APPROVALS, Map.of("ids", ids, "approve", true))
                .statusCode(207)
                .body("items", hasSize(600))
                .body("items.status", everyItem(equalTo(200)))
                .body("items.id", equalTo(ids));
        Api.get(HOURS + "/" + ids.get(599)).body("status", equalTo("APPROVED")).body("version", equalTo(2));
    }

    @Test
    void answersWhatCannotBeDecidedAndDecidesTheRest() {
        List<String> ids = submitted(3);
        Api.post(APPROVALS, Map.of("ids", ids.subList(0, 1), "approve", true)).statusCode(207);
        List<String> mixed = List.of(ids.get(0), UUID.randomUUID().toString(), ids.get(1), ids.get(1), ids.get(2));
        Api.post(APPROVALS, Map.of("ids", mixed, "approve", false, "reason", "Not on site"))
                .statusCode(207)
                .body("items.index", contains(0, 1, 2, 3, 4))
                .body("items.status", contains(409, 404, 200, 422, 200))
                .body("items[0].problem.code", equalTo("illegal-transition"))
                .body("items[0].problem.allowed", contains("REVERSED"));
        Api.get(HOURS + "/" + ids.get(0)).body("status", equalTo("APPROVED"));
        Api.get(HOURS + "/" + ids.get(2)).body("status", equalTo("REJECTED")).body("reason", equalTo("Not on site"));
    }

    @Test
    void rejectsOnlyForAReason() {
        List<String> ids = submitted(1);
        Api.post(APPROVALS, Map.of("ids", ids, "approve", false))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void needsIdsAndADecision() {
        Api.post(APPROVALS, Map.of("ids", List.of(), "approve", true))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ids"));
        Api.post(APPROVALS, Map.of("ids", submitted(1))).statusCode(422).body("errors[0].pointer", equalTo("/approve"));
    }
}
