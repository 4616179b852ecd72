package org.sharedvalue.localstack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes a child out of the terminal's process group, where {@code setsid} exists. */
final class OwnSession {

    private OwnSession() {}

    static List<String> prefix() {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, "setsid"))) {
                return List.of("setsid");
            }
        }
        return List.of();
    }
}
