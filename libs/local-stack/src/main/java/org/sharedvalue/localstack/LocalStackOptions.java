package org.sharedvalue.localstack;

import java.nio.file.Path;

/**
 * Where the local stack keeps its files and which ports it takes.
 *
 * @param directory data, logs and keys; kept by the stack unless it is ephemeral
 * @param postgresPort 0 for any free port
 * @param kafkaPort 0 for any free port
 * @param issuerPort 0 for any free port
 * @param ephemeral whether the directory is removed when the stack stops
 */
public record LocalStackOptions(Path directory, int postgresPort, int kafkaPort, int issuerPort, boolean ephemeral) {

    /** On a temporary directory and free ports: for tests. */
    public static LocalStackOptions ephemeral(Path directory) {
        return new LocalStackOptions(directory, 0, 0, 0, true);
    }

    /** On a directory that the next start finds again. */
    public static LocalStackOptions persistent(Path directory, int postgresPort, int kafkaPort, int issuerPort) {
        return new LocalStackOptions(directory, postgresPort, kafkaPort, issuerPort, false);
    }
}
