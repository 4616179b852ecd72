package org.sharedvalue.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.sharedvalue.localstack.TestStack;

/** Databases with the gateway's schema, each a copy of one that was migrated once per JVM. */
public final class FreshDatabase {

    private static final String TEMPLATE = "gateway_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private FreshDatabase() {}

    /** A new, empty one. */
    public static synchronized DataSource create() {
        TestStack.startOnce();
        if (NUMBER.get() == 0) {
            execute("CREATE DATABASE " + TEMPLATE);
            Flyway.configure().dataSource(source(TEMPLATE)).load().migrate();
        }
        String name = "gateway_copy_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        // What is under test here is what transactions say, not that they survive a crash.
        execute("ALTER DATABASE " + name + " SET synchronous_commit = off");
        return source(name);
    }

    private static void execute(String sql) {
        try (Connection connection = source("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
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
