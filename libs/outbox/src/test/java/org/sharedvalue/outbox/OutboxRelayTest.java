package org.sharedvalue.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.localstack.kafka.KafkaBroker;

/** The relay against a real PostgreSQL and a real broker. */
class OutboxRelayTest {

    private static final int WRITERS = 8;
    private static final int CHANGES_PER_WRITER = 150;
    private static final int AGGREGATES = 20;

    private final String topic = "outbox-" + UUID.randomUUID();
    private AgroalDataSource dataSource;
    private RelayProducer producer;

    @BeforeEach
    void openDatabaseAndTopic() throws Exception {
        TestStack.startOnce();
        dataSource = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(WRITERS + 4)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(TestStack.jdbcUrl("partner"))
                                .principal(new NamePrincipal(TestStack.databaseUser()))
                                .credential(new SimplePassword(TestStack.databasePassword())))));
        execute("DROP TABLE IF EXISTS outbox, aggregate");
        execute(migration("V0_1__outbox.sql"));
        execute(migration("V0_3__outbox_traceparent.sql"));
        execute("CREATE TABLE aggregate (id integer PRIMARY KEY, version integer NOT NULL)");
        execute("INSERT INTO aggregate SELECT id, 0 FROM generate_series(0, " + (AGGREGATES - 1) + ") id");
        producer = new RelayProducer(Map.of("bootstrap.servers", TestStack.kafkaBootstrap()), topic, (short) 1);
        producer.ensureTopic();
    }

    @AfterEach
    void close() {
        producer.close();
        dataSource.close();
    }

    @Test
    void carriesEveryEventOnceAndInOrderWhileManyWriteAndTwoRelay() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                writers.add(pool.submit(() -> write(random)));
            }
            List<Future<Integer>> relays = IntStream.range(0, 2)
                    .mapToObj(index -> pool.submit(relayUntil(writers)))
                    .toList();
            int relayed = 0;
            for (Future<Integer> relay : relays) {
                relayed += relay.get();
            }
            assertThat(relayed).isEqualTo(WRITERS * CHANGES_PER_WRITER);
        } finally {
            pool.shutdown();
        }
        assertThat(waiting()).isZero();
        Map<String, List<Integer>> versions = new Published(topic).versionsBySubject(WRITERS * CHANGES_PER_WRITER);
        assertThat(versions).isNotEmpty();
        versions.forEach((subject, seen) -> assertThat(seen)
                .as("versions of " + subject)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, seen.size()).boxed().toList()));
    }

    @Test
    void sendsAgainWhatTheBrokerAcknowledgedBeforeACrash() throws Exception {
        change(0);
        change(0);
        RelayProducer dying =
                new RelayProducer(Map.of("bootstrap.servers", TestStack.kafkaBootstrap()), topic, (short) 1) {
                    @Override
                    void send(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
                        super.send(rows);
                        throw new IllegalStateException("stopped between acknowledgement and commit");
                    }
                };
        OutboxRelay crashed = new OutboxRelay(dataSource, dying, false);
        assertThatThrownBy(crashed::drain).hasMessageContaining("stopped between");
        assertThat(waiting()).isEqualTo(2);

        assertThat(new OutboxRelay(dataSource, producer, false).drain()).isEqualTo(2);

        assertThat(waiting()).isZero();
        assertThat(new Published(topic).versionsBySubject(4).get("0")).containsExactly(1, 2, 1, 2);
        dying.close();
    }

    @Test
    void drainsInOrderWhatWasWrittenWhileTheBrokerWasAwayForLongerThanItIsWaitedFor(@TempDir Path directory)
            throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(directory, 0)) {
            RelayProducer impatient = new RelayProducer(
                    Map.of(
                            "bootstrap.servers", broker.bootstrap(),
                            "delivery.timeout.ms", 1_500,
                            "request.timeout.ms", 1_000,
                            "max.block.ms", 1_000),
                    topic,
                    (short) 1);
            impatient.ensureTopic();
            OutboxRelay relay = new OutboxRelay(dataSource, impatient, false);
            change(0);
            assertThat(relay.drain()).isEqualTo(1);
            broker.process().pause();
            for (int time = 0; time < 3; time++) {
                write(new Random(time));
                assertThatThrownBy(relay::drain).hasRootCauseInstanceOf(TimeoutException.class);
            }
            broker.process().resume();

            Awaitility.await().ignoreExceptions().until(() -> relay.drain() == 0);

            assertThat(waiting()).isZero();
            new Published(broker.bootstrap(), topic).versionsAsFirstMet().forEach((subject, seen) -> assertThat(seen)
                    .as("versions of " + subject)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, version(subject)).boxed().toList()));
            impatient.close();
        }
    }

    private int version(String aggregate) {
        return Math.toIntExact(number("SELECT version FROM aggregate WHERE id = " + aggregate));
    }

    private Callable<Integer> relayUntil(List<Future<Integer>> writers) {
        OutboxRelay relay = new OutboxRelay(dataSource, producer, false);
        return () -> {
            int relayed = 0;
            boolean done = false;
            while (!done) {
                done = writers.stream().allMatch(Future::isDone);
                relayed += relay.drain();
            }
            return relayed;
        };
    }

    private int write(Random random) throws SQLException {
        for (int count = 0; count < CHANGES_PER_WRITER; count++) {
            change(random.nextInt(AGGREGATES));
        }
        return CHANGES_PER_WRITER;
    }

    /** One business transaction as a service makes it: the version bump locks the aggregate, then its event goes in. */
    private void change(int aggregate) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            int version;
            try (PreparedStatement bump = connection.prepareStatement(
                    "UPDATE aggregate SET version = version + 1 WHERE id = ? RETURNING version")) {
                bump.setInt(1, aggregate);
                try (ResultSet bumped = bump.executeQuery()) {
                    bumped.next();
                    version = bumped.getInt(1);
                }
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO outbox (event_id, type, subject, ordering_key, version, occurred_at, data)"
                            + " VALUES (?, 'test.v1', ?, ?, ?, now(), '{}')")) {
                insert.setString(1, aggregate + ":" + version);
                insert.setString(2, String.valueOf(aggregate));
                insert.setString(3, String.valueOf(aggregate));
                insert.setInt(4, version);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    private long waiting() {
        return number("SELECT count(*) FROM outbox");
    }

    private long number(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet number = statement.executeQuery(sql)) {
            number.next();
            return number.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String migration(String name) throws IOException {
        try (InputStream sql = OutboxRelayTest.class.getResourceAsStream("/db/outbox/" + name)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
