package org.sharedvalue.program.volunteercontribution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.HOURS;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;

@QuarkusTest
class VolunteerContributionTest {

    private static String approved(String assignment, String day, String hours) {
        String location = Api.created(HOURS, Bodies.hours(assignment, day, hours));
        Api.post(HOURS + "/approvals", Map.of("ids", new String[] {Api.id(location)}, "approve", true))
                .statusCode(207);
        return location;
    }

    @Test
    void carriesWhatItsAssignmentSays() {
        Map<String, Object> body = Bodies.assignment(Bodies.aProgram());
        String assignment = Api.id(Api.created(Bodies.ASSIGNMENTS, body));
        Api.post(HOURS, Bodies.hours(assignment, "2010-02-01", "7.25"))
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("allowedTransitions", empty())
                .body("hours", equalTo("7.25"))
                .body("proBono", equalTo(false))
                .body("programId", equalTo(body.get("programId")))
                .body("employerOrganisationId", equalTo(body.get("employerOrganisationId")))
                .body("volunteerRef", equalTo(body.get("volunteerRef")));
        Api.get(HOURS + "?programId=" + body.get("programId")).body("items.assignmentId", contains(assignment));
        Api.get(HOURS + "?assignmentId=" + assignment + "&status=APPROVED").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "0, out-of-range",
        "24.25, out-of-range",
        "1.1, malformed-value",
        "-1, malformed-value",
        "1e1, malformed-value",
    })
    void comesInQuarterHoursOfOneDay(String hours, String code) {
        Api.post(HOURS, Bodies.hours(Bodies.anAssignment(), "2010-02-01", hours))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/hours"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void isNoNumberInJson() {
        Map<String, Object> body = Bodies.hours(Bodies.anAssignment(), "2010-02-01", "1");
        body.put("hours", 7.25);
        Api.post(HOURS, body).statusCode(400).body("code", equalTo("wrong-type"));
        body.put("hours", 7);
        Api.post(HOURS, body).statusCode(400).body("code", equalTo("wrong-type"));
    }

    @Test
    void liesInsideTheAssignmentAndNotInTheFuture() {
        String assignment = Bodies.anAssignment();
        for (String day : new String[] {"2010-01-10", "2011-01-01"}) {
            Api.post(HOURS, Bodies.hours(assignment, day, "1"))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/workedOn"));
        }
        Map<String, Object> open = Bodies.assignment(Bodies.aProgram());
        open.remove("to");
        String future = LocalDate.now(ZoneId.of("Europe/London")).plusDays(2).toString();
        Api.post(HOURS, Bodies.hours(Api.id(Api.created(Bodies.ASSIGNMENTS, open)), future, "1"))
                .statusCode(422)
                .body("errors[0].code", equalTo("date-in-future"));
    }

    @Test
    void refusesAnUnknownAssignment() {
        Api.post(HOURS, Bodies.hours(UUID.randomUUID().toString(), "2010-02-01", "1"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/assignmentId"))
                .body("errors[0].code", equalTo("unknown-reference"));
    }

    @Test
    void isDecidedOnlyByApprovals() {
        String location = Api.created(HOURS, Bodies.hours(Bodies.anAssignment(), "2010-02-01", "1"));
        Api.move(location, "APPROVED").statusCode(409).body("code", equalTo("illegal-transition"));
        Api.move(location, "REJECTED", "reason", "no").statusCode(409);
        Api.move(location, "REVERSED", "reason", "no").statusCode(409).body("allowed", empty());
    }

    @Test
    void isReversedForAReasonOnceApproved() {
        String location = approved(Bodies.anAssignment(), "2010-02-01", "1");
        Api.get(location).body("allowedTransitions", contains("REVERSED"));
        Api.move(location, "REVERSED").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        Api.move(location, "REVERSED", "reason", "Wrong day").statusCode(200).body("version", equalTo(3));
    }

    @Test
    void isEditedUntilItIsDecidedOn() {
        String assignment = Bodies.anAssignment();
        String location = Api.created(HOURS, Bodies.hours(assignment, "2010-02-01", "1"));
        Api.edit(location, "assignmentId", Bodies.anAssignment())
                .statusCode(422)
                .body("errors[0].code", equalTo("immutable-field"));
        Api.edit(location, "hours", "2.5")
                .statusCode(200)
                .body("hours", equalTo("2.5"))
                .body("version", equalTo(2));
        Api.edit(approved(assignment, "2010-02-02", "1"), "hours", "2")
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }
}
