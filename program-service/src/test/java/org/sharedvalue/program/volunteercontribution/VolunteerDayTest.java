package org.sharedvalue.program.volunteercontribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.HOURS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.Clients;

@QuarkusTest
class VolunteerDayTest {

    private static final String DAY = "2010-02-01";
    private static final String EXCEEDED = "daily-hours-exceeded";

    @Test
    void hasTwentyFourHoursOverAllAssignmentsOfAVolunteer() {
        Map<String, Object> first = Bodies.assignment(Bodies.aProgram());
        Map<String, Object> second = Bodies.assignment(Bodies.aProgram());
        second.put("employerOrganisationId", first.get("employerOrganisationId"));
        second.put("volunteerRef", first.get("volunteerRef"));
        String one = Api.id(Api.created(Bodies.ASSIGNMENTS, first));
        String other = Api.id(Api.created(Bodies.ASSIGNMENTS, second));
        Api.created(HOURS, Bodies.hours(one, DAY, "20"));
        Api.post(HOURS, Bodies.hours(other, DAY, "4.25")).statusCode(409).body("code", equalTo(EXCEEDED));
        Api.created(HOURS, Bodies.hours(other, DAY, "4"));
        Api.created(HOURS, Bodies.hours(other, "2010-02-02", "24"));
    }

    @Test
    void isFreeAgainWhenHoursAreRejectedReversedOrMoved() {
        String assignment = Bodies.anAssignment();
        String rejected = Api.created(HOURS, Bodies.hours(assignment, DAY, "24"));
        Api.post(HOURS + "/approvals", Map.of("ids", List.of(Api.id(rejected)), "approve", false, "reason", "no"))
                .statusCode(207)
                .body("items.status", contains(200));
        String reversed = Api.created(HOURS, Bodies.hours(assignment, DAY, "24"));
        Api.post(HOURS + "/approvals", Map.of("ids", List.of(Api.id(reversed)), "approve", true));
        Api.move(reversed, "REVERSED", "reason", "no").statusCode(200);
        String moved = Api.created(HOURS, Bodies.hours(assignment, DAY, "24"));
        Api.edit(moved, "workedOn", "2010-02-02").statusCode(200);
        Api.post(HOURS, Bodies.hours(assignment, "2010-02-02", "0.25")).statusCode(409);
        String grown = Api.created(HOURS, Bodies.hours(assignment, DAY, "23"));
        Api.edit(grown, "hours", "24").statusCode(200);
        Api.edit(moved, "workedOn", DAY).statusCode(409).body("code", equalTo(EXCEEDED));
    }

    @Test
    void refusesTheItemOfABatchThatExceedsIt() {
        String assignment = Bodies.anAssignment();
        List<Map<String, Object>> items = new ArrayList<>(Collections.nCopies(3, Bodies.hours(assignment, DAY, "8")));
        items.add(Bodies.hours(assignment, DAY, "0.25"));
        Api.post(HOURS + "/batch", Map.of("items", items))
                .statusCode(422)
                .body("errors.pointer", contains("/items/3"))
                .body("errors.code", contains(EXCEEDED));
        Api.get(HOURS + "?assignmentId=" + assignment).body("items", empty());
        Api.lenient(HOURS + "/batch", Map.of("items", items)).body("items.status", contains(201, 201, 201, 409));
    }

    @Test
    void isNeverExceededByTwentyClientsAtOnce() throws Exception {
        String assignment = Bodies.anAssignment();
        List<Integer> statuses = Clients.atOnce(Collections.nCopies(
                20, () -> Api.post(HOURS, Bodies.hours(assignment, DAY, "2")).statusCode()));
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(12);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(8);
    }

    @Test
    void isNeverExceededByBatchesThatNameTheDaysInDifferentOrder() throws Exception {
        String assignment = Bodies.anAssignment();
        List<Map<String, Object>> days = new ArrayList<>();
        IntStream.rangeClosed(1, 28)
                .forEach(day -> days.add(Bodies.hours(assignment, "2010-02-%02d".formatted(day), "6")));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int client = 0; client < 8; client++) {
            List<Map<String, Object>> order = new ArrayList<>(days);
            Collections.rotate(order, client * 5);
            calls.add(() -> Api.post(HOURS + "/batch", Map.of("items", order)).statusCode());
        }
        List<Integer> statuses = Clients.atOnce(calls);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(4);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(4);
    }
}
