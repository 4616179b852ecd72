package org.sharedvalue.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sharedvalue.localstack.TestStack;

/** One database with the gateway's schema, besides the one that Quarkus tests use; migrated once per JVM. */
public final class TestDatabase {

    private static final String NAME = "gateway_plain";
    private static @Nullable DataSource migrated;

    private TestDatabase() {}

    /** The database without any rows but those of an empty ledger. */
    public static synchronized DataSource empty() {
        DataSource database = migrated == null ? migrate() : migrated;
        migrated = database;
        try {
            clear(database);
        } catch (SQLException failure) {
            throw new IllegalStateException("The test database cannot be emptied", failure);
        }
        return database;
    }

    private static DataSource migrate() {
        TestStack.startOnce();
        try {
            Sql.execute(source("postgres"), "CREATE DATABASE " + NAME);
            // What is under test here is what transactions say, not that they survive a crash.
            Sql.execute(source("postgres"), "ALTER DATABASE " + NAME + " SET synchronous_commit = off");
        } catch (SQLException failure) {
            throw new IllegalStateException("The test database cannot be created", failure);
        }
        Flyway.configure().dataSource(source(NAME)).load().migrate();
        return source(NAME);
    }

    private static void clear(DataSource database) throws SQLException {
        List<String> tables = Sql.texts(
                database,
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                        + " AND tablename NOT IN ('flyway_schema_history', 'ledger_head', 'feeder') ORDER BY tablename = 'subscriber'");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("DELETE FROM " + table);
            }
            statement.execute("UPDATE ledger_head SET epoch = 0, seq = 0");
            statement.execute("UPDATE feeder SET seq = 0");
        }
    }

    private static DataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestStack.jdbcUrl(database));
        source.setUser(TestStack.databaseUser());
        source.setPassword(TestStack.databasePassword());
        return source;
    }
}
