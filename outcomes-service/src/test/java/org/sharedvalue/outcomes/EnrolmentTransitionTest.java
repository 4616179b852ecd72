package org.sharedvalue.outcomes;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class EnrolmentTransitionTest {

    /** The table of the domain, written down again so that the code is compared with it. */
    private static final Map<String, List<String>> TABLE = Map.of(
            "APPLIED", List.of("WAITLISTED", "ENROLLED", "NOT_ACCEPTED", "WITHDRAWN", "VOIDED"),
            "WAITLISTED", List.of("ENROLLED", "NOT_ACCEPTED", "WITHDRAWN", "VOIDED"),
            "ENROLLED", List.of("ACTIVE", "DID_NOT_START", "WITHDRAWN", "VOIDED"),
            "ACTIVE", List.of("COMPLETED", "LEFT_EARLY", "VOIDED"),
            "COMPLETED", List.of("ACTIVE", "VOIDED"),
            "LEFT_EARLY", List.of("ACTIVE", "VOIDED"),
            "NOT_ACCEPTED", List.of("VOIDED"),
            "WITHDRAWN", List.of("VOIDED"),
            "DID_NOT_START", List.of("VOIDED"),
            "VOIDED", List.of());

    private static final Map<String, List<String>> WAYS = Map.of(
            "APPLIED", List.of(),
            "WAITLISTED", List.of("WAITLISTED"),
            "ENROLLED", List.of("ENROLLED"),
            "ACTIVE", List.of("ENROLLED", "ACTIVE"),
            "COMPLETED", List.of("ENROLLED", "ACTIVE", "COMPLETED"),
            "LEFT_EARLY", List.of("ENROLLED", "ACTIVE", "LEFT_EARLY"),
            "NOT_ACCEPTED", List.of("NOT_ACCEPTED"),
            "WITHDRAWN", List.of("WITHDRAWN"),
            "DID_NOT_START", List.of("ENROLLED", "DID_NOT_START"),
            "VOIDED", List.of("VOIDED"));

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 1_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPLIED",
                "WAITLISTED",
                "ENROLLED",
                "ACTIVE",
                "COMPLETED",
                "LEFT_EARLY",
                "NOT_ACCEPTED",
                "WITHDRAWN",
                "DID_NOT_START",
                "VOIDED"
            })
    void allowsExactlyTheTransitionsOfTheTable(String from) {
        List<String> allowed = TABLE.getOrDefault(from, List.of());
        for (String to : TABLE.keySet()) {
            UUID id = enrolmentIn(from);
            Answer answer = move(id, to);
            if (allowed.contains(to)) {
                answer.statusCode(200).body("status", equalTo(to));
            } else {
                answer.statusCode(409)
                        .body("code", equalTo("illegal-transition"))
                        .body("from", equalTo(from))
                        .body("to", equalTo(to))
                        .body("allowed", containsInAnyOrder(allowed.toArray()));
            }
        }
    }

    private UUID enrolmentIn(String status) {
        UUID id = Api.enrolment(programId);
        WAYS.getOrDefault(status, List.of()).forEach(to -> move(id, to).statusCode(200));
        return id;
    }

    private Answer move(UUID id, String to) {
        Map<String, Object> wish = fields("to", to, "on", Api.STARTED.toString(), "reason", "as recorded on paper");
        Map<String, Object> complete =
                switch (to) {
                    case "ENROLLED" -> with(wish, "cohortId", cohortId);
                    case "LEFT_EARLY" -> with(wish, "exitReason", "STARTED_WORK");
                    default -> wish;
                };
        return post("/v1/enrolments/" + id + "/transitions", complete);
    }
}
