package org.sharedvalue.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root it is started in a user namespace of its own, where it is nobody; where the
 * kernel or a container forbids that, as the user nobody itself, who then owns the data directory.
 */
enum OrdinaryUser {
    SELF,
    NAMESPACE,
    NOBODY;

    private static final int NOBODY_ID = 65534;

    static OrdinaryUser choose() {
        if (!isRoot()) {
            return SELF;
        }
        return succeeds(List.of("unshare", "--user", "true")) ? NAMESPACE : NOBODY;
    }

    List<String> running(List<String> command) {
        List<String> prefix =
                switch (this) {
                    case SELF -> List.of();
                    case NAMESPACE -> List.of("unshare", "--user");
                    case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
                };
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Lets this user write below the directory. */
    void own(Path directory) {
        if (this != NOBODY) {
            return;
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.toList()) {
                Files.setAttribute(path, "unix:uid", NOBODY_ID);
                Files.setAttribute(path, "unix:gid", NOBODY_ID);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
