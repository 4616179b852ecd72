package org.sharedvalue.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sharedvalue.localstack.Database;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** Looks for a text wherever a running suite keeps something. */
record Traces(Suite suite, EventTopics topics) {

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    /** The topics with a record that says it. */
    List<String> inTopics(String text) {
        return topics.readAll().stream()
                .filter(record -> says(record, text))
                .map(ProducerRecord::topic)
                .distinct()
                .toList();
    }

    private static boolean says(ProducerRecord<byte[], byte[]> record, String text) {
        return contains(record.value(), text)
                || contains(record.key(), text)
                || List.of(record.headers().toArray()).stream().anyMatch(header -> contains(header.value(), text));
    }

    private static boolean contains(byte[] bytes, String text) {
        return bytes != null && new String(bytes, StandardCharsets.UTF_8).contains(text);
    }

    /** The tables of all databases with a row that says it. */
    List<String> inTables(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Database database : Database.values()) {
            try (Connection connection = suite.stack().postgres().connect(database.databaseName())) {
                for (String table : tables(connection)) {
                    String some = "SELECT 1 FROM \"" + table + "\" AS r WHERE strpos(r::text, ?) > 0 LIMIT 1";
                    try (PreparedStatement search = connection.prepareStatement(some)) {
                        search.setString(1, text);
                        try (ResultSet row = search.executeQuery()) {
                            if (row.next()) {
                                found.add(database.databaseName() + "." + table);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    /** The logs of services, of PostgreSQL and of the broker that say it. */
    List<Path> inLogs(String text) {
        List<Path> logs = new ArrayList<>();
        for (Service service : Service.values()) {
            logs.add(suite.service(service).log());
        }
        try (Stream<Path> files = Files.walk(suite.stack().options().directory())) {
            // What the broker keeps of topics is called a log too; its name is a number.
            files.filter(file -> file.getFileName().toString().matches("[a-z-]+\\.log"))
                    .forEach(logs::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return logs.stream().filter(log -> says(log, text)).toList();
    }

    private static boolean says(Path log, String text) {
        try {
            return contains(Files.readAllBytes(log), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
