package org.sharedvalue.outcomes;

import static org.sharedvalue.contracttests.call.Call.given;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.localstack.TestStack;

/** What the tests say to the service, in the words of the domain. */
final class Api {

    static final LocalDate APPLIED = LocalDate.parse("2020-01-06");
    static final LocalDate STARTED = LocalDate.parse("2020-01-13");

    private Api() {}

    static Call admin() {
        return given().token(TestStack.adminToken());
    }

    static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            fields.put((String) pairs[index], pairs[index + 1]);
        }
        return fields;
    }

    static Map<String, Object> with(Map<String, Object> base, Object... pairs) {
        Map<String, Object> extended = new LinkedHashMap<>(base);
        extended.putAll(fields(pairs));
        return extended;
    }

    static Answer post(String path, Object body) {
        return admin().body(body).post(path);
    }

    static Answer get(String path) {
        return admin().get(path);
    }

    static Answer patch(String path, Object body) {
        String etag = admin().get(path).statusCode(200).header("ETag");
        return given().token(TestStack.adminToken())
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(path);
    }

    static UUID created(String path, Object body) {
        return UUID.fromString(post(path, body).statusCode(201).path("id"));
    }

    static Map<String, Object> person() {
        return fields("ageBand", "25_34", "area", "Lambeth", "targetGroups", new String[] {"HOMELESS"});
    }

    static UUID participant() {
        return created("/v1/participants", person());
    }

    static Map<String, Object> application(UUID participantRef, UUID programId) {
        return fields("participantRef", participantRef, "programId", programId, "appliedOn", APPLIED.toString());
    }

    static UUID enrolment(UUID programId) {
        return created("/v1/enrolments", application(participant(), programId));
    }

    /** An enrolment that has started. */
    static UUID started(UUID programId, UUID cohortId) {
        UUID id = enrolment(programId);
        move("enrolments", id, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", id, "to", "ACTIVE", "on", STARTED.toString()).statusCode(200);
        return id;
    }

    static Answer move(String collection, UUID id, Object... wish) {
        return post("/v1/" + collection + "/" + id + "/transitions", fields(wish));
    }

    static Map<String, Object> job() {
        return fields("employerLink", "LEAD_PARTNER", "contract", "PERMANENT", "hoursBand", "30_PLUS");
    }

    static Map<String, Object> outcome(UUID enrolmentId, String type, String occurredOn) {
        Map<String, Object> outcome =
                fields("enrolmentId", enrolmentId, "type", type, "occurredOn", occurredOn, "verificationLevel", 2);
        boolean employment =
                Stream.of("JOB_OFFER", "JOB_START", "APPRENTICESHIP_START").anyMatch(type::equals);
        return employment ? with(outcome, "details", job()) : outcome;
    }

    static UUID reported(UUID enrolmentId, String type, String occurredOn) {
        return created("/v1/outcomes", outcome(enrolmentId, type, occurredOn));
    }

    /** What a member of staff says about a program. */
    static Map<String, Object> statement(UUID programId) {
        return fields(
                "programId",
                programId,
                "speakerGroup",
                "STAFF",
                "text",
                "We are proud of it",
                "language",
                "en",
                "themes",
                new String[] {"PRIDE"},
                "attribution",
                "ROLE_ONLY");
    }

    /** What a participant who agreed to it says about a program. */
    static Map<String, Object> statement(UUID programId, UUID participantRef) {
        return with(statement(programId), "speakerGroup", "PARTICIPANT", "participantRef", participantRef);
    }

    static UUID consented(UUID participantRef, String purpose) {
        return created(
                "/v1/participants/" + participantRef + "/consents",
                fields("purpose", purpose, "wordingVersion", "2026-1", "givenAt", "2026-01-05T10:00:00Z"));
    }

    /** The checks of an enrolment, in the order in which they were made. */
    static JsonPath checks(UUID enrolmentId) {
        return get("/v1/sustainment-checks?enrolmentId=" + enrolmentId)
                .statusCode(200)
                .jsonPath();
    }
}
