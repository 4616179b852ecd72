package org.sharedvalue.outcomes.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class KeyChangeTest {

    @Inject
    KeyChange keyChange;

    @ConfigProperty(name = "people.keys")
    List<String> keys;

    @Test
    void sealsAnewWithoutANewVersionWhatAnEarlierKeySealed() throws SQLException {
        Map<String, Object> person =
                Map.of("ageBand", "25_34", "area", "Lambeth", "targetGroups", List.of("DISABILITY_BARRIER"));
        String path = given().token(TestStack.adminToken())
                .body(person)
                .post("/v1/participants")
                .statusCode(201)
                .header("Location");
        UUID ref = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Seal before = new Seal(new KeyRing(keys.subList(1, 2)));
        write(ref, before.seal("DISABILITY_BARRIER", SealedTable.place("participant", ref)));
        assertThat(sealedWith(ref)).isEqualTo("earlier");
        assertUnchanged(path);
        keyChange.resealAll();
        assertThat(sealedWith(ref)).isEqualTo("test");
        assertUnchanged(path);
    }

    private static void assertUnchanged(String path) {
        given().token(TestStack.adminToken())
                .get(path)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("targetGroups", contains("DISABILITY_BARRIER"));
    }

    private static void write(UUID ref, Sealed sealed) throws SQLException {
        try (Connection connection = TestStack.connect("outcomes");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE participant SET sealed = ?, sealed_with = ? WHERE id = ?")) {
            update.setBytes(1, sealed.content());
            update.setString(2, sealed.keyId());
            update.setObject(3, ref);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String sealedWith(UUID ref) throws SQLException {
        try (Connection connection = TestStack.connect("outcomes");
                PreparedStatement select =
                        connection.prepareStatement("SELECT sealed_with FROM participant WHERE id = ?")) {
            select.setObject(1, ref);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
