package org.sharedvalue.localstack.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the whole suite, found upwards from the working directory. */
public final class RepositoryRoot {

    private RepositoryRoot() {}

    public static Path find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("libs/local-stack/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the repository: no libs/local-stack above " + start);
    }
}
