package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.participant;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class IdentityTest {

    private static final String NAME = "Zdenka <b>Nemcova</b>";

    private static String path(UUID ref) {
        return "/v1/participants/" + ref + "/identity";
    }

    private static Answer put(UUID ref, Object... form) {
        return Api.admin().body(fields(form)).put(path(ref));
    }

    @Test
    void isRecordedApartAndReplacedAsAWhole() {
        UUID ref = participant();
        get(path(ref)).statusCode(404).body("code", equalTo("not-found"));
        put(ref, "name", NAME, "contact", "020 7946 0000", "dateOfBirth", "1984-02-29")
                .statusCode(200);
        get(path(ref))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("name", equalTo(NAME))
                .body("dateOfBirth", equalTo("1984-02-29"));
        put(ref, "name", NAME).statusCode(200);
        get(path(ref)).body("contact", nullValue());
        get("/v1/participants/" + ref).body("version", equalTo(1)).body("name", nullValue());
    }

    @Test
    void refusesWhatIsNoIdentity() {
        UUID ref = participant();
        put(ref, "dateOfBirth", "2999-01-01").statusCode(422).body("errors[0].pointer", equalTo("/dateOfBirth"));
        put(ref, "nickname", "Z").statusCode(422).body("code", equalTo("unknown-property"));
        put(UUID.randomUUID(), "name", NAME).statusCode(404);
        move("participants", ref, "to", "RESTRICTED").statusCode(200);
        put(ref, "name", NAME).statusCode(409).body("code", equalTo("processing-restricted"));
    }

    @Test
    void standsInNoTableInPlainAndSpecialCategoriesStandInNone() throws SQLException {
        String name = "Name " + UUID.randomUUID();
        var person = with(Api.person(), "targetGroups", new String[] {"HOMELESS", "DISABILITY_BARRIER"});
        String key = "k" + UUID.randomUUID();
        UUID ref = UUID.fromString(posted(person, key).path("id"));
        put(ref, "name", name).statusCode(200);
        posted(person, key).header("Idempotency-Replayed", equalTo("true"));
        posted(person, key).body("targetGroups", contains("HOMELESS", "DISABILITY_BARRIER"));
        assertThat(StoredTexts.tablesWith(name)).isEmpty();
        assertThat(StoredTexts.tablesWith("DISABILITY_BARRIER")).isEmpty();
        assertThat(StoredTexts.tablesWith(ref.toString())).contains("participant", "identity_access");
    }

    @Test
    void keepsNothingOfABodyThatSomebodyCouldGuessAndTry() throws Exception {
        String person = "{\"ageBand\":\"25_34\",\"area\":\"" + UUID.randomUUID() + "\"}";
        String key = "k" + UUID.randomUUID();
        posted(person, key);
        posted(person, key).header("Idempotency-Replayed", equalTo("true"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
        assertThat(StoredTexts.tablesWith(HexFormat.of().formatHex(hash))).isEmpty();
    }

    private static Answer posted(Object person, String key) {
        return Api.admin()
                .header("Idempotency-Key", key)
                .body(person)
                .post("/v1/participants")
                .statusCode(201);
    }

    @Test
    void givesOutEverythingHeldAboutAPersonAndNotesEachReading() {
        UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID enrolmentId = Api.started(programId, FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10));
        UUID outcomeId = Api.reported(enrolmentId, "JOB_START", "2020-02-03");
        UUID ref = UUID.fromString(get("/v1/enrolments/" + enrolmentId).path("participantRef"));
        put(ref, "name", NAME).statusCode(200);
        get(path(ref)).statusCode(200);
        String everything = "/v1/participants/" + ref + "/subject-access";
        get(everything)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("participant.id", equalTo(ref.toString()))
                .body("identity.name", equalTo(NAME))
                .body("enrolments.id", contains(enrolmentId.toString()))
                .body("outcomes.id", contains(outcomeId.toString()))
                .body("sustainmentChecks", hasSize(3))
                .body("identityAccesses.act", contains("WRITTEN", "READ", "SUBJECT_ACCESS"))
                .body("identityAccesses.subject", hasItem("admin"));
        Api.admin()
                .accept("text/html")
                .get(everything)
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Zdenka &lt;b&gt;Nemcova"))
                .body(not(containsString(NAME)))
                .body(containsString("Age band"));
    }
}
