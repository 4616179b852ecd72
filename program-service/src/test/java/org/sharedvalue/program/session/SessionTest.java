package org.sharedvalue.program.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.sharedvalue.program.Bodies.COHORTS;
import static org.sharedvalue.program.Bodies.SESSIONS;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.accesstests.As;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.FakePartner;

@QuarkusTest
class SessionTest {

    private static String scheduled() {
        return Api.created(SESSIONS, Bodies.session(Bodies.aCohort()));
    }

    @Test
    void showsWhatWasRecordedAndIsFoundByCohortAndProgram() {
        String program = Bodies.aProgram();
        Map<String, Object> body = Bodies.session(Api.id(Api.created(COHORTS, Bodies.cohort(program))));
        body.put("hostOrganisationId", FakePartner.known());
        body.put("startsAt", "2010-01-18T09:00:00.123456789Z");
        String location = Api.created(SESSIONS, body);
        Api.get(location)
                .body("status", equalTo("SCHEDULED"))
                .body("allowedTransitions", containsInAnyOrder("DELIVERED", "CANCELLED"))
                .body("programId", equalTo(program))
                .body("startsAt", equalTo("2010-01-18T09:00:00.123456Z"))
                .body("hostOrganisationId", equalTo(body.get("hostOrganisationId")));
        Api.created(SESSIONS, Bodies.session(Bodies.aCohort()));
        for (String filter : List.of("cohortId=" + body.get("cohortId"), "programId=" + program)) {
            Api.get(SESSIONS + "?" + filter).body("items.id", contains(Api.id(location)));
        }
        Api.get(SESSIONS + "?programId=" + program + "&status=DELIVERED").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "endsAt, 2010-01-18T09:00:00Z, dates-out-of-order",
        "endsAt, 2010-01-18T08:59:59Z, dates-out-of-order",
        "startsAt, 2010-01-18, malformed-value",
        "startsAt, 2010-01-18T09:00:00, malformed-value",
        "kind, PARTY, unknown-value",
        "programId, x, unknown-property",
    })
    void refusesAWrongField(String field, String value, String code) {
        Map<String, Object> body = Bodies.session(Bodies.aCohort());
        body.put(field, value);
        Api.post(SESSIONS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void namesACohortAndAHostThatExist() {
        Api.post(SESSIONS, Bodies.session(UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cohortId"))
                .body("errors[0].code", equalTo("unknown-reference"));
        Map<String, Object> body = Bodies.session(Bodies.aCohort());
        body.put("hostOrganisationId", FakePartner.unknown());
        Api.post(SESSIONS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/hostOrganisationId"))
                .body("errors[0].code", equalTo("unknown-reference"));
    }

    @Test
    void isNeitherEditedNorMovedOnceDelivered() {
        String location = scheduled();
        Api.edit(location, "startsAt", "2010-01-18T08:00:00Z").statusCode(200).body("version", equalTo(2));
        Api.edit(location, "cohortId", Bodies.aCohort())
                .statusCode(422)
                .body("errors[0].code", equalTo("immutable-field"));
        Api.move(location, "DELIVERED").statusCode(200).body("allowedTransitions", empty());
        Api.move(location, "CANCELLED").statusCode(409).body("code", equalTo("illegal-transition"));
        Api.edit(location, "startsAt", "2010-01-19T08:00:00Z").statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void isNotDeliveredBeforeItsDay() {
        Map<String, Object> body = Bodies.session(Bodies.aCohort());
        Instant start = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        body.put("startsAt", start.toString());
        body.put("endsAt", start.plusSeconds(3600).toString());
        String location = Api.created(SESSIONS, body);
        Api.move(location, "DELIVERED").statusCode(422).body("errors[0].code", equalTo("date-in-future"));
        Api.move(location, "CANCELLED").statusCode(200);
    }

    @Test
    void isRecordedByTheThousand() {
        String cohort = Bodies.aCohort();
        Map<String, Object> items = Map.of("items", Collections.nCopies(1000, Bodies.session(cohort)));
        List<String> ids = Api.post(SESSIONS + "/batch", items)
                .statusCode(201)
                .body("items", hasSize(1000))
                .path("items.id");
        Api.lenient(
                        SESSIONS + "/transitions/batch",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("id", ids.get(0), "to", "DELIVERED"),
                                        Map.of("id", ids.get(0), "to", "CANCELLED"))))
                .statusCode(207)
                .body("items.status", contains(200, 409));
    }

    @Test
    void isNotScheduledForACancelledCohort() {
        String cohort = Bodies.aCohort();
        Api.move(COHORTS + "/" + cohort, "CANCELLED").statusCode(200);
        Api.post(SESSIONS, Bodies.session(cohort)).statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void isDeliveredInAClosedCohortOnlyAsACorrection() {
        String cohort = Bodies.aCohort();
        String first = Api.created(SESSIONS, Bodies.session(cohort));
        String second = Api.created(SESSIONS, Bodies.session(cohort));
        for (String to : List.of("RECRUITING", "RUNNING", "COMPLETED", "CLOSED")) {
            Api.move(COHORTS + "/" + cohort, to).statusCode(200);
        }
        Api.move(first, "DELIVERED").statusCode(409).body("code", equalTo("cohort-closed"));
        UUID lead = UUID.randomUUID();
        String program = Api.get(COHORTS + "/" + cohort).path("programId");
        MembershipBoard.pin(
                lead, UUID.fromString(Api.get(Bodies.PROGRAMS + "/" + program).path("partnershipId")), "LEAD");
        As.staffOf(lead)
                .post(first + "/transitions", Map.of("to", "DELIVERED", "reason", "Forgotten"))
                .statusCode(409)
                .body("code", equalTo("cohort-closed"));
        Api.move(first, "DELIVERED", "reason", "Forgotten").statusCode(200);
        Api.move(second, "CANCELLED").statusCode(200);
    }
}
