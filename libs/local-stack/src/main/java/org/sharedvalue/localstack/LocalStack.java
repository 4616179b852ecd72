package org.sharedvalue.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.sharedvalue.localstack.kafka.KafkaBroker;
import org.sharedvalue.localstack.postgres.Postgres;
import org.sharedvalue.localstack.process.Directories;
import org.sharedvalue.localstack.process.Ports;
import org.sharedvalue.localstack.token.SigningKey;
import org.sharedvalue.localstack.token.TokenIssuer;

/** PostgreSQL with the suite's databases, Kafka and the token issuer: started together, stopped together. */
public final class LocalStack implements AutoCloseable {

    private final LocalStackOptions options;
    private final DirectoryLock lock;
    private final TokenIssuer issuer;
    private volatile Postgres postgres;
    private volatile KafkaBroker kafka;

    private LocalStack(
            LocalStackOptions options, DirectoryLock lock, Postgres postgres, KafkaBroker kafka, TokenIssuer issuer) {
        this.options = options;
        this.lock = lock;
        this.postgres = postgres;
        this.kafka = kafka;
        this.issuer = issuer;
    }

    /** A stack on a temporary directory and free ports, gone without trace when closed. */
    public static LocalStack ephemeral() {
        return start(LocalStackOptions.ephemeral(Directories.temporary("shared-value")));
    }

    /** Returns when all three answer; when one does not come up, none is left running. */
    public static LocalStack start(LocalStackOptions options) {
        return start(options, DirectoryLock.acquire(options.directory()));
    }

    /** The same for a caller that has taken the lock of the directory; it goes with the stack. */
    public static LocalStack start(LocalStackOptions options, DirectoryLock lock) {
        List<AutoCloseable> started = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            endLeftovers(options);
            refuseTakenPorts(options);
            var postgres = part(threads, started, () -> startPostgres(options));
            var kafka = part(threads, started, () -> KafkaBroker.start(kafkaDirectory(options), options.kafkaPort()));
            var issuer = part(threads, started, () -> startIssuer(options));
            awaitAll(postgres, kafka, issuer);
            return new LocalStack(options, lock, postgres.join(), kafka.join(), issuer.join());
        } catch (CompletionException e) {
            started.forEach(LocalStack::stop);
            lock.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    /** Ends what a killed launcher left running on the directory; only for who holds its lock. */
    public static void endLeftovers(LocalStackOptions options) {
        Postgres.endLeftover(postgresDirectory(options));
        KafkaBroker.endLeftover(kafkaDirectory(options));
    }

    public Postgres postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public TokenIssuer issuer() {
        return issuer;
    }

    /** Starts PostgreSQL again where it was, after a test has killed it. */
    public void restartPostgres() {
        postgres = Postgres.start(postgresDirectory(options), postgres.port());
    }

    /** Starts Kafka again where it was, after a test has killed it. */
    public void restartKafka() {
        kafka = KafkaBroker.start(kafkaDirectory(options), kafka.port());
    }

    public LocalStackOptions options() {
        return options;
    }

    @Override
    public void close() {
        issuer.close();
        kafka.close();
        postgres.close();
        lock.close();
        if (options.ephemeral()) {
            Directories.delete(options.directory());
        }
    }

    private static Postgres startPostgres(LocalStackOptions options) {
        Postgres postgres = Postgres.start(postgresDirectory(options), options.postgresPort());
        postgres.createDatabases(Database.names());
        return postgres;
    }

    private static TokenIssuer startIssuer(LocalStackOptions options) {
        Path directory = options.directory().resolve("issuer");
        if (options.ephemeral()) {
            SigningKey.share(directory.resolve(TokenIssuer.KEY_FILE));
        }
        return TokenIssuer.start(directory, options.issuerPort());
    }

    private static Path postgresDirectory(LocalStackOptions options) {
        return options.directory().resolve("postgres");
    }

    private static Path kafkaDirectory(LocalStackOptions options) {
        return options.directory().resolve("kafka");
    }

    /** Looks before anything is started, so that the answer comes at once. */
    private static void refuseTakenPorts(LocalStackOptions options) {
        Ports.claim("PostgreSQL", options.postgresPort());
        Ports.claim("Kafka", options.kafkaPort());
        Ports.claim("The token issuer", options.issuerPort());
    }

    private static <T extends AutoCloseable> CompletableFuture<T> part(
            ExecutorService threads, List<AutoCloseable> started, Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                () -> {
                    T part = start.get();
                    synchronized (started) {
                        started.add(part);
                    }
                    return part;
                },
                threads);
    }

    private static void awaitAll(CompletableFuture<?>... parts) {
        CompletableFuture.allOf(parts).join();
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop " + part, e);
        }
    }
}
