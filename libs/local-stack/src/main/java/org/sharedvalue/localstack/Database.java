package org.sharedvalue.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The databases of the suite, one per deployable; nobody reads another's. */
public enum Database {
    PARTNER,
    PROGRAM,
    OUTCOMES,
    GATEWAY;

    /** Its name in PostgreSQL. */
    public String databaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Database::databaseName).toList();
    }
}
