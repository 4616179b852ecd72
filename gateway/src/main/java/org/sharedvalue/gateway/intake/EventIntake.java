package org.sharedvalue.gateway.intake;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.gateway.ledger.Backlog;
import org.sharedvalue.gateway.ledger.LedgerWatch;

/**
 * Takes the three topics in on a thread of its own: polls, writes each batch in one transaction together with the
 * positions after it, and tells the watch. Goes on for ever, whatever is away.
 */
@ApplicationScoped
public class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).toList();

    private final KafkaConsumers consumers;
    private final AgroalDataSource dataSource;
    private final LedgerWatch watch;
    private final Backlog backlog;
    private final IntakeMetrics metrics;
    private final Patience patience = new Patience();
    private final PatientWriter writer;
    private volatile @Nullable Consumer<byte[], byte[]> polling;
    private @Nullable Thread thread;

    EventIntake(
            KafkaConsumers consumers,
            AgroalDataSource dataSource,
            LedgerWatch watch,
            Backlog backlog,
            IntakeMetrics metrics) {
        this.consumers = consumers;
        this.dataSource = dataSource;
        this.watch = watch;
        this.backlog = backlog;
        this.metrics = metrics;
        this.writer = new PatientWriter(new BatchWriter(dataSource), patience);
    }

    void start(@Observes StartupEvent event) {
        Thread intake = new Thread(this::run, "event-intake");
        intake.setDaemon(true);
        intake.start();
        thread = intake;
    }

    /** Lets the batch at hand finish. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        patience.stop();
        Consumer<byte[], byte[]> consumer = polling;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join(STOP.toMillis());
        }
    }

    private void run() {
        int failures = 0;
        do {
            try (Consumer<byte[], byte[]> consumer = consumers.member()) {
                polling = consumer;
                Assignment assignment = new Assignment(consumer, dataSource, patience, backlog);
                consumer.subscribe(TOPICS, assignment);
                while (!patience.isStopped()) {
                    takeIn(consumer, assignment);
                    failures = 0;
                }
            } catch (WakeupException stopping) {
                LOG.debug("The intake was woken to stop", stopping);
            } catch (RuntimeException failure) {
                LOG.warn("The intake starts anew", failure);
            } finally {
                polling = null;
            }
        } while (patience.pauseAfter(failures++));
    }

    private void takeIn(Consumer<byte[], byte[]> consumer, Assignment assignment) {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        if (polled.isEmpty()) {
            return;
        }
        List<IntakeRecord> records = new ArrayList<>(polled.count());
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> sources = polled.records(partition);
            noteWaiting(sources.get(0));
            sources.forEach(source -> records.add(RecordDecoder.decode(source)));
        }
        Batch batch = Batch.of(records, assignment.positions(), assignment.shard());
        try {
            writer.write(batch).ifPresent(effect -> {
                assignment.moved(batch.moves());
                committed(consumer, polled, batch, effect);
            });
        } catch (PositionConflict conflict) {
            LOG.info("Another gateway has taken in from a partition; going on from where it stands.");
            assignment.seekAgain();
        }
    }

    private void committed(
            Consumer<byte[], byte[]> consumer,
            ConsumerRecords<byte[], byte[]> polled,
            Batch batch,
            BatchEffect effect) {
        metrics.committed(batch, effect);
        if (effect.head() != null) {
            watch.committed(effect.head(), effect.appended());
        }
        for (TopicPartition partition : polled.partitions()) {
            if (consumer.currentLag(partition).orElse(0) == 0) {
                backlog.takenIn(partition.topic(), partition.partition());
            } else {
                List<ConsumerRecord<byte[], byte[]>> taken = polled.records(partition);
                noteWaiting(taken.get(taken.size() - 1));
            }
        }
    }

    private void noteWaiting(ConsumerRecord<byte[], byte[]> oldest) {
        backlog.waiting(oldest.topic(), oldest.partition(), Instant.ofEpochMilli(oldest.timestamp()));
    }
}
