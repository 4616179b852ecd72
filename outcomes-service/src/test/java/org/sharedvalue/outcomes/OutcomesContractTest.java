package org.sharedvalue.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.contracttests.ContractWalk;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class OutcomesContractTest extends ContractWalk {

    private UUID participant;
    private UUID program;
    private UUID enrolment;

    @BeforeEach
    void recordWhatBodiesName() {
        participant = Api.participant();
        program = FakeDirectory.program(ProgramPhase.ACTIVE);
        enrolment = Api.started(program, FakeDirectory.cohort(program, CohortPhase.RUNNING, 1_000));
    }

    @Override
    public Map<String, Object> body(String collection) {
        return switch (collection) {
            case "/v1/participants" -> Api.person();
            case "/v1/enrolments" -> Api.application(participant, FakeDirectory.program(ProgramPhase.ACTIVE));
            case "/v1/outcomes" -> Api.outcome(enrolment, "CREDENTIAL_ATTAINED", "2020-02-01");
            case "/v1/placements" ->
                Api.fields(
                        "enrolmentId",
                        enrolment,
                        "hostOrganisationId",
                        FakeDirectory.ORGANISATION,
                        "startOn",
                        "2020-02-03");
            case "/v1/testimonials" -> Api.statement(FakeDirectory.program(ProgramPhase.ACTIVE));
            case "/v1/declared-results" ->
                Api.fields(
                        "programId",
                        FakeDirectory.program(ProgramPhase.ACTIVE),
                        "figureCode",
                        "F2.completers",
                        "value",
                        198,
                        "asOfDate",
                        "2012-06-30",
                        "source",
                        "Annual report",
                        "declaredByOrganisationId",
                        FakeDirectory.ORGANISATION);
            default -> throw new IllegalStateException("Say how a body of " + collection + " looks");
        };
    }

    @Override
    public String made(String collection) {
        if (collection.equals("/v1/imports")) {
            return Files.id(Files.imported("participants", "externalId,ageBand,area", "one,more,row"))
                    .toString();
        }
        if (!collection.equals("/v1/sustainment-checks")) {
            return super.made(collection);
        }
        UUID started = Api.started(program, FakeDirectory.cohort(program, CohortPhase.RUNNING, 1_000));
        Api.reported(started, "JOB_START", "2020-03-02");
        return Api.checks(started).getString("items[0].id");
    }

    @Override
    public Map<String, Object> move(String collection, List<String> allowed) {
        Map<String, Object> move = new HashMap<>();
        switch (collection) {
            case "/v1/enrolments" -> move.put("to", "NOT_ACCEPTED");
            case "/v1/sustainment-checks" -> move.put("to", "UNREACHED");
            default -> move.put("to", allowed.get(0));
        }
        move.put("reason", "As the walk wants it");
        return move;
    }

    @Override
    public Call call(String template) {
        String consents = "/v1/participants/" + Api.participant() + "/consents";
        Map<String, Object> consent =
                Map.of("purpose", "RESEARCH", "wordingVersion", "2026-1", "givenAt", "2026-01-05T10:00:00Z");
        return switch (template) {
            case "/v1/outcomes/{id}/verification" -> verification();
            case "/v1/participants/{id}/erasure" ->
                new Call("/v1/participants/" + Api.participant() + "/erasure", Map.of());
            case "/v1/participants/{id}/consents" -> new Call(consents, consent);
            case "/v1/participants/{id}/consents/{consentId}/withdrawal" ->
                new Call(consents + "/" + Api.created(consents, consent) + "/withdrawal", Map.of());
            default -> super.call(template);
        };
    }

    private Call verification() {
        UUID outcome = Api.created("/v1/outcomes", body("/v1/outcomes"));
        return new Call(
                "/v1/outcomes/" + outcome + "/verification",
                Map.of(
                        "verificationLevel",
                        3,
                        "evidence",
                        List.of(Map.of("kind", "LETTER", "uri", "file:7", "capturedOn", "2020-03-01"))));
    }
}
