package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;

/** The consumer's side of the contract: whatever a publisher has ever written is taken in. */
class FrozenSamplesTest {

    private final Topics topics = new Topics();

    @Test
    void takesInEverySampleThatWasEverFrozen() throws IOException, SQLException {
        List<IntakeRecord> records = new ArrayList<>();
        for (String name : sampleNames()) {
            records.add(record(name));
        }
        assertThat(records).hasSizeGreaterThanOrEqualTo(EventType.values().length);
        DataSource database = TestDatabase.empty();

        BatchEffect effect = new Writer(database, 0).write(records);

        assertThat(effect.parked()).isZero();
        assertThat(effect.unknownTypes()).isZero();
        assertThat(Sql.number(database, "SELECT count(*) FROM ledger")).isEqualTo(records.size());
    }

    private IntakeRecord record(String name) throws IOException {
        EventType type = EventType.of(name.substring(0, name.indexOf('/'))).orElseThrow();
        ObjectNode body = (ObjectNode) ContractJson.MAPPER.readTree(resource(name));
        ObjectNode state = (ObjectNode) body.get("state");
        String id = UUID.randomUUID().toString();
        state.put("id", id);
        String topic = type.aggregate().topic().topicName();
        return topics.publish(
                type.aggregate().topic(),
                0,
                CloudEventBuilder.v1()
                        .withId(id + ":" + state.get("version").asInt())
                        .withType(type.type())
                        .withSource(URI.create("/" + topic))
                        .withSubject(id)
                        .withTime(OffsetDateTime.parse("2012-06-30T10:15:30Z"))
                        .withExtension(EventEnvelope.PARTITION_KEY, id)
                        .withExtension(
                                EventEnvelope.AGGREGATE_VERSION,
                                state.get("version").asInt())
                        .withData("application/json", body.toString().getBytes(StandardCharsets.UTF_8))
                        .build());
    }

    private static List<String> sampleNames() throws IOException {
        try (BufferedReader manifest =
                new BufferedReader(new InputStreamReader(resource("manifest.sha256"), StandardCharsets.UTF_8))) {
            return manifest.lines()
                    .map(line -> line.substring(line.indexOf("  ") + 2))
                    .toList();
        }
    }

    private static InputStream resource(String name) {
        return FrozenSamplesTest.class.getResourceAsStream("/samples/" + name);
    }
}
