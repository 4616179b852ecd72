package org.sharedvalue.gateway.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.gateway.ledger.Backlog;

/**
 * Polls the three topics and writes each batch in one transaction together with the positions after it. Goes on for ever,
 * whatever is away.
 */
final class IntakeLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(IntakeLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).toList();

    private final Supplier<Consumer<byte[], byte[]>> members;
    private final DataSource dataSource;
    private final Backlog backlog;
    private final BiConsumer<Batch, BatchEffect> listener;
    private final Patience patience = new Patience();
    private final PatientWriter writer;
    private volatile @Nullable Consumer<byte[], byte[]> polling;

    /** A loop that tells the listener of each batch once it is committed. */
    IntakeLoop(
            Supplier<Consumer<byte[], byte[]>> members,
            DataSource dataSource,
            Backlog backlog,
            BiConsumer<Batch, BatchEffect> listener) {
        this.members = members;
        this.dataSource = dataSource;
        this.backlog = backlog;
        this.listener = listener;
        this.writer = new PatientWriter(new BatchWriter(dataSource), patience);
    }

    /** Ends the loop once the batch at hand is finished. */
    void stop() {
        patience.stop();
        Consumer<byte[], byte[]> consumer = polling;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        int failures = 0;
        do {
            try (Consumer<byte[], byte[]> consumer = members.get()) {
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
        listener.accept(batch, effect);
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
