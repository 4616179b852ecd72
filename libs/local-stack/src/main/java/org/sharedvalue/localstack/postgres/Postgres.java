package org.sharedvalue.localstack.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.sharedvalue.localstack.process.ChildProcess;
import org.sharedvalue.localstack.process.Directories;
import org.sharedvalue.localstack.process.Ports;
import org.sharedvalue.localstack.process.Secret;
import org.sharedvalue.localstack.process.StartFailedException;

/**
 * A running PostgreSQL 18 on 127.0.0.1, with fsync and synchronous commit on. What was committed is found again by the
 * next start on the same directory, however this one ended.
 */
public final class Postgres implements AutoCloseable {

    /** The user every service of the local stack connects as. */
    public static final String USER = "postgres";

    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final int port;
    private final String password;
    private final ChildProcess process;

    private Postgres(int port, String password, ChildProcess process) {
        this.port = port;
        this.password = password;
        this.process = process;
    }

    /** Starts on the directory, which is filled at the first start; port 0 means any free one. */
    public static Postgres start(Path directory, int wantedPort) {
        endLeftover(directory);
        int port = Ports.claim("PostgreSQL", wantedPort);
        Directories.create(directory);
        OrdinaryUser user = OrdinaryUser.choose();
        Path secret = directory.resolve("password");
        String password = Secret.in(secret);
        Cluster cluster = new Cluster(directory, user);
        cluster.createOnce(secret);
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            ChildProcess process = cluster.startServer(port);
            Postgres postgres = new Postgres(port, password, process);
            try {
                process.awaitReady(START_LIMIT, postgres::answers);
                return postgres;
            } catch (StartFailedException e) {
                if (!cluster.isLeftByBackends(e) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    /** Waits until the server that a killed JVM started on the directory is gone. */
    public static void endLeftover(Path directory) {
        ChildProcess.endLeftover(Cluster.SERVER, directory);
    }

    /** Creates those of the databases that do not exist. */
    public void createDatabases(List<String> databases) {
        try (Connection connection = connect("postgres")) {
            for (String database : databases) {
                createDatabase(connection, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create databases " + databases, e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** Opens a plain connection, which the caller closes. */
    public Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(USER);
        source.setPassword(password);
        return source.getConnection();
    }

    /** The process itself, for tests that kill or pause it. */
    public ChildProcess process() {
        return process;
    }

    /** Ends all connections and stops. */
    @Override
    public void close() {
        process.stop();
    }

    private boolean answers() {
        if (!Ports.isListening(port)) {
            return false;
        }
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void createDatabase(Connection connection, String database) throws SQLException {
        try (var exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, database);
            try (var rows = exists.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
        }
        try (var create = connection.createStatement()) {
            create.execute("create database " + create.enquoteIdentifier(database, true));
        }
    }
}
