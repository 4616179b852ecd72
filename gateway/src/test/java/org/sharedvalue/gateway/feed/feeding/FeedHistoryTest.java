package org.sharedvalue.gateway.feed.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.intake.TakenIn;
import org.sharedvalue.gateway.ledger.Epoch;
import org.sharedvalue.gateway.subscription.Subscribers;

/** Whatever happens, in whatever order, and whoever is killed: clients end with the snapshot, and that with the truth. */
class FeedHistoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 40;
    private static final int FUNDERS = 3;

    private final DataSource database = TestDatabase.empty();
    private final TakenIn intake = new TakenIn(database);
    private FeedSteps steps;
    private Subscribers subscribers;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        steps = new FeedSteps(database);
        subscribers = steps.subscribers();
        connection = steps.connection();
    }

    @AfterEach
    void close() throws SQLException {
        steps.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyClientEndsWithTheSnapshotAndTheSnapshotWithTheTruth(long seed) throws SQLException {
        Random random = new Random(seed);
        FundedWorld world = new FundedWorld(random, FUNDERS);
        List<FedReader> readers = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (readers.size() < FUNDERS && random.nextInt(3) == 0) {
                readers.add(new FedReader(connection, subscribed(world, readers.size())));
            }
            intake.all(world.next());
            feed(random, random.nextInt(4));
            for (int place = 0; place < readers.size(); place++) {
                readers.get(place).read(1 + random.nextInt(20), random.nextInt(3) == 0);
                if (random.nextInt(30) == 0) {
                    FedReader reader = readers.get(place);
                    readers.set(place, FedReader.fromSnapshot(connection, reader.funder(), head(reader.funder())));
                }
            }
        }
        while (readers.size() < FUNDERS) {
            readers.add(new FedReader(connection, subscribed(world, readers.size())));
        }
        while (steps.take(true).more()) {
            assertThat(readers).isNotEmpty();
        }
        Set<String> identifiers = new HashSet<>();
        int told = 0;
        for (FedReader reader : readers) {
            while (reader.read(7, random.nextInt(3) == 0) > 0) {
                assertThat(reader.position()).isLessThanOrEqualTo(head(reader.funder()));
            }
            while (reader.read(500, false) > 0) {
                assertThat(reader.position()).isEqualTo(head(reader.funder()));
            }
            assertThat(reader.kept()).isEqualTo(FedReader.snapshot(connection, reader.funder(), reader.position()));
            assertThat(counted(reader.funder())).isEqualTo(world.countedFor(reader.funder()));
            assertUnlinkable(reader.funder(), identifiers);
            told += reader.kept().size();
        }
        assertThat(told).isGreaterThan(3);
        assertNothingOfErasedPeople(world);
    }

    private UUID subscribed(FundedWorld world, int number) throws SQLException {
        UUID funder = world.funders().get(number);
        subscribers.enrol(connection, funder);
        return funder;
    }

    private void feed(Random random, int count) throws SQLException {
        for (int number = 0; number < count; number++) {
            steps.take(random.nextInt(3) > 0);
        }
    }

    private long head(UUID funder) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT coalesce(max(head), 0) FROM feed WHERE funder_id = ?")) {
            statement.setObject(1, funder);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What the newest items that count say, by the outcome that each is about. */
    private Map<UUID, String> counted(UUID funder) throws SQLException {
        Map<UUID, String> counted = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT outcome_id, kind, data FROM feed_entry"
                + " WHERE funder_id = ? AND superseded_by IS NULL AND outcome_id IS NOT NULL")) {
            statement.setObject(1, funder);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    JsonNode data = json(row.getString(3));
                    if (row.getString(2).equals("UPSERT")) {
                        counted.put(row.getObject(1, UUID.class), said(data));
                    } else {
                        assertThat(data.path("status").asText()).isIn("REJECTED", "RETRACTED", "VOIDED");
                    }
                }
            }
        }
        return counted;
    }

    private static String said(JsonNode data) {
        return String.join(
                " ",
                data.path("programId").asText(),
                data.path("programCode").asText(),
                data.path("type").asText(),
                data.path("occurredOn").asText(),
                data.path("status").asText(),
                data.path("sustained").path("13").asText());
    }

    /** No identifier of anything stands in two funders' feeds, but that of a program; and an item says no more than it may. */
    private void assertUnlinkable(UUID funder, Set<String> identifiers) throws SQLException {
        Set<String> own = new HashSet<>(Sql.texts(
                database, "SELECT DISTINCT encode(subject, 'hex') FROM feed_entry WHERE funder_id = ?", funder));
        own.addAll(Sql.texts(database, "SELECT id FROM feed_entry WHERE funder_id = ?", funder));
        for (String text :
                Sql.texts(database, "SELECT data FROM feed_entry WHERE funder_id = ? AND data IS NOT NULL", funder)) {
            JsonNode data = json(text);
            assertThat(data.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "outcome",
                            "enrolment",
                            "participant",
                            "programId",
                            "programCode",
                            "type",
                            "occurredOn",
                            "status",
                            "verificationLevel",
                            "employerLink",
                            "sustained");
            own.add(data.path("outcome").asText());
            own.add(data.path("enrolment").asText());
            own.add(data.path("participant").asText());
        }
        assertThat(own).isNotEmpty();
        assertThat(identifiers).noneMatch(own::contains);
        identifiers.addAll(own);
    }

    /** Whose pseudonyms, in whatever feed, would be those of a reference that is no more. */
    private void assertNothingOfErasedPeople(FundedWorld world) throws SQLException {
        Set<String> gone = new HashSet<>();
        for (byte[] secret : subscribers.secrets(connection).values()) {
            Pseudonyms pseudonyms = new Pseudonyms(secret);
            for (UUID ref : world.erasedRefs()) {
                gone.add(pseudonyms.participant(ref));
            }
        }
        List<String> told = new ArrayList<>();
        for (String data : Sql.texts(database, "SELECT data FROM feed_entry WHERE data IS NOT NULL")) {
            told.add(json(data).path("participant").asText());
        }
        assertThat(gone).isNotEmpty();
        assertThat(told).isNotEmpty().doesNotContainAnyElementsOf(gone);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void aNewEpochBeginsEveryFeedAnewAtPositionsOfItsOwn() throws SQLException {
        FundedWorld world = new FundedWorld(new Random(2), 1);
        UUID funder = subscribed(world, 0);
        for (int number = 0; number < 60; number++) {
            intake.all(world.next());
        }
        while (steps.take(true).more()) {
            assertThat(head(funder)).isNotNegative();
        }
        long generation = Sql.number(database, "SELECT generation FROM feed");

        Epoch.begin(database, 2);
        while (steps.take(true).more()) {
            assertThat(head(funder)).isGreaterThanOrEqualTo(2_000_000_000_000L);
        }

        assertThat(Sql.number(database, "SELECT min(position) FROM feed_entry")).isEqualTo(2_000_000_000_001L);
        assertThat(Sql.number(database, "SELECT generation FROM feed")).isGreaterThan(generation);
        assertThat(counted(funder)).isEqualTo(world.countedFor(funder)).isNotEmpty();
    }

    @Test
    void retentionTakesWholePagesAndLeavesWhatIsStillSo() throws SQLException {
        Random random = new Random(1);
        FundedWorld world = new FundedWorld(random, 1);
        UUID funder = subscribed(world, 0);
        while (head(funder) < 1_300) {
            List<DomainEvent> events = new ArrayList<>();
            for (int number = 0; number < 60; number++) {
                events.addAll(world.next());
            }
            intake.all(events);
            steps.take(true);
        }
        while (steps.take(true).more()) {
            assertThat(head(funder)).isPositive();
        }
        long head = head(funder);
        Map<String, String> before = FedReader.snapshot(connection, funder, head);
        Sql.execute(database, "UPDATE feed_entry SET told_at = now() - interval '3 days' WHERE position <= 1200");

        Retention.apply(connection, Duration.ofDays(2));

        assertThat(Sql.number(database, "SELECT first FROM feed")).isEqualTo(1_001);
        assertThat(FedReader.snapshot(connection, funder, head)).isEqualTo(before);
        assertThat(Sql.number(
                        database,
                        "SELECT count(*) FROM feed_entry WHERE position <= 1000"
                                + " AND (kind = 'TOMBSTONE' OR superseded_by IS NOT NULL)"))
                .isZero();
        assertThat(Sql.number(database, "SELECT count(*) FROM feed_entry WHERE position > 1000"))
                .isEqualTo(head - 1_000);
    }
}
