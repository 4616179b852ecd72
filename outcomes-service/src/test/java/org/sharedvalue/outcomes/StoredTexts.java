package org.sharedvalue.outcomes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sharedvalue.localstack.TestStack;

/** Everything that the service's database holds, read as whoever steals it would. */
public final class StoredTexts {

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    private StoredTexts() {}

    /** The tables in which a text stands anywhere. */
    public static List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestStack.connect("outcomes")) {
            for (String table : tables(connection)) {
                String rows = "SELECT count(*) FROM " + table + " AS r WHERE strpos(r::text, ?) > 0";
                try (var count = connection.prepareStatement(rows)) {
                    count.setString(1, text);
                    try (ResultSet result = count.executeQuery()) {
                        result.next();
                        if (result.getLong(1) > 0) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
