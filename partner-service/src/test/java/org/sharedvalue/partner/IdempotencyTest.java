package org.sharedvalue.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.localstack.token.TokenRequest;

@QuarkusTest
class IdempotencyTest {

    private static final String PATH = "/v1/organisations";

    private final String key = UUID.randomUUID().toString();
    private final String name = "Crisis " + key;
    private final Map<String, Object> body = Map.of("legalName", name, "sector", "NON_PROFIT", "country", "GB");

    @Test
    void answersARepeatedRequestWithTheFirstAnswer() throws SQLException {
        Answer first = send(PATH, key, body).statusCode(201).header("Idempotency-Replayed", nullValue());
        Answer again = send(PATH, key, body).statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        for (String header : List.of("Location", "ETag", "Event-Version", "Content-Type")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        found(1);
    }

    @Test
    void refusesTheKeyForAnotherBody() throws SQLException {
        send(PATH, key, body).statusCode(201);
        send(PATH, key, Map.of("legalName", name, "sector", "COMPANY", "country", "GB"))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        found(1);
    }

    @Test
    void tellsTheSameKeyOfAnotherPathOrAnotherCallerApart() throws SQLException {
        send(PATH, key, body).statusCode(201);
        send(PATH + "/batch", key, Map.of("items", List.of(body))).statusCode(201);
        Map<String, Object> other = TestStack.mint().claims(TokenRequest.admin());
        other.put("sub", "another admin");
        given().token(TestStack.mint().token(other))
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .statusCode(201);
        found(3);
    }

    @Test
    void forgetsTheKeyAfterADay() throws SQLException {
        send(PATH, key, body).statusCode(201);
        change("UPDATE idempotent_request SET created_at = created_at - interval '25 hours' WHERE ? = ANY (mentions)");
        send(PATH, key, body).statusCode(201).header("Idempotency-Replayed", nullValue());
        send(PATH, key, body).statusCode(201).header("Idempotency-Replayed", "true");
        found(2);
    }

    @Test
    void keepsNoRefusal() {
        String externalId = "external " + key;
        Map<String, Object> wanted =
                Map.of("legalName", name, "sector", "NON_PROFIT", "country", "GB", "externalId", externalId);
        String location = send(PATH, UUID.randomUUID().toString(), wanted).header("Location");
        for (int attempt = 0; attempt < 2; attempt++) {
            send(PATH, key, wanted)
                    .statusCode(409)
                    .header("Location", location)
                    .header("Idempotency-Replayed", nullValue())
                    .body("code", equalTo("duplicate-external-id"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "with\ttab", ""})
    void refusesAKeyOfOtherCharacters(String bad) {
        send(PATH, bad, body)
                .statusCode(400)
                .body("errors.parameter", contains("Idempotency-Key"))
                .body("code", equalTo("bad-parameter"));
    }

    @Test
    void refusesALongKeyAndACallerWithoutAToken() {
        send(PATH, "k".repeat(129), body).statusCode(400);
        send(PATH, key, body).statusCode(201);
        given().header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void showsNoAnswerToATokenWithoutTheScope() {
        send(PATH, key, body).statusCode(201);
        Map<String, Object> reader = TestStack.mint().claims(TokenRequest.admin());
        reader.put("scope", "partners:read");
        given().token(TestStack.mint().token(reader))
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .statusCode(403)
                .body("code", equalTo("insufficient-scope"));
    }

    @Test
    void addsAMemberOnce() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(index -> send(PATH, key + index, body).<String>path("id"))
                .toList();
        List<Map<String, String>> members = List.of(member(ids.get(0), "LEAD"), member(ids.get(1), "DELIVERY"));
        String partnership = send(
                        "/v1/partnerships",
                        key,
                        Map.of("name", name, "purpose", "Work", "members", members, "agreement", Map.of("kind", "MOU")))
                .statusCode(201)
                .header("Location");
        String first = send(partnership + "/members", key, member(ids.get(2), "FUNDER"))
                .statusCode(201)
                .asString();
        String again = send(partnership + "/members", key, member(ids.get(2), "FUNDER"))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .asString();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void goesOnWhereALenientBatchStopped() throws SQLException {
        Map<String, Object> batch = Map.of("items", List.of(body, body, Map.of("legalName", name), body));
        List<String> first = lenient(batch).statusCode(207).path("items.id");
        lenient(batch).statusCode(207).header("Idempotency-Replayed", "true").body("items.id", equalTo(first));
        found(3);
        stopAfterTwoItems(first, "clock_timestamp() + interval '1 minute'");
        lenient(batch).statusCode(409).body("code", equalTo("idempotency-key-in-flight"));
        send(PATH + "/batch", key, batch).statusCode(409);
        change("UPDATE idempotent_request SET leased_until = clock_timestamp() WHERE ? = ANY (mentions)");
        send(PATH + "/batch", key, batch).statusCode(422);
        lenient(batch)
                .statusCode(207)
                .body("items.status", contains(201, 201, 422, 201))
                .body("items[0].id", equalTo(first.get(0)))
                .body("items[1].id", equalTo(first.get(1)))
                .body("items[1].version", equalTo(1));
        found(4);
        lenient(batch).statusCode(207).header("Idempotency-Replayed", "true");
    }

    private void stopAfterTwoItems(List<String> ids, String leasedUntil) throws SQLException {
        for (int item = 0; item < 2; item++) {
            change("INSERT INTO idempotent_item SELECT id, " + item + ", '" + ids.get(item)
                    + "', 1 FROM idempotent_request WHERE ? = ANY (mentions)");
        }
        change("UPDATE idempotent_request SET status = NULL, body = NULL, leased_until = " + leasedUntil
                + " WHERE ? = ANY (mentions)");
    }

    private static Map<String, String> member(String organisationId, String role) {
        return Map.of("organisationId", organisationId, "role", role, "from", "2020-01-01");
    }

    private static Answer send(String path, String key, Object body) {
        return Api.admin().header("Idempotency-Key", key).body(body).post(path);
    }

    private Answer lenient(Object batch) {
        return Api.admin()
                .header("Prefer", "handling=lenient")
                .header("Idempotency-Key", key)
                .body(batch)
                .post(PATH + "/batch");
    }

    private void found(int organisations) throws SQLException {
        assertThat(ids()).hasSize(organisations);
    }

    private List<UUID> ids() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = TestStack.connect("partner");
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT id FROM organisation WHERE legal_name = ? ORDER BY created_at")) {
            statement.setString(1, name);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** Changes what is kept about the first organisation of this test. */
    private void change(String sql) throws SQLException {
        UUID id = ids().get(0);
        try (Connection connection = TestStack.connect("partner");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
