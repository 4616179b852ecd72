package org.sharedvalue.showcase.suite;

import java.nio.file.Path;
import org.sharedvalue.localstack.Database;
import org.sharedvalue.localstack.process.RepositoryRoot;

/** The four deployables. */
public enum Service {
    PARTNER("partner-service", Database.PARTNER),
    PROGRAM("program-service", Database.PROGRAM),
    OUTCOMES("outcomes-service", Database.OUTCOMES),
    GATEWAY("gateway", Database.GATEWAY);

    private final String folder;
    private final Database database;

    Service(String folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /** Its folder in the repository, and what it is called in logs and messages. */
    public String folder() {
        return folder;
    }

    /** The database that it alone uses. */
    public Database database() {
        return database;
    }

    Path jar() {
        return RepositoryRoot.find().resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
