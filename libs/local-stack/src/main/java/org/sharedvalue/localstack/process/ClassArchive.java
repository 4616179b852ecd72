package org.sharedvalue.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * The classes that a service or the broker loaded, kept beside its jar when it first ends in order; every later start of
 * the same build maps them instead of reading, checking and linking them again, which is half of a start. The JVM itself
 * starts without an archive that does not fit its jars.
 */
public final class ClassArchive {

    private static final String UNFINISHED = "unfinished-";
    // It would name each class that it leaves out.
    private static final String QUIETLY = "-Xlog:cds*=error";

    private final Path jar;
    private final Path kept;
    private final Path made;

    private ClassArchive(Path jar, Path kept, Path made) {
        this.jar = jar;
        this.kept = kept;
        this.made = made;
    }

    /** For one start from the jar; two at once make one each, and the last one stays. */
    public static ClassArchive beside(Path jar) {
        Path kept = jar.resolveSibling("classes-" + Runtime.version() + ".jsa").toAbsolutePath();
        String own = UNFINISHED + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".jsa";
        return new ClassArchive(jar, kept, kept.resolveSibling(own));
    }

    /** What the JVM is told: to use the archive of this build or, where there is none and one is wished, to make it. */
    public List<String> options(boolean wished) {
        try {
            boolean fits = Files.exists(kept)
                    && Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(jar)) >= 0;
            if (fits) {
                return List.of("-XX:SharedArchiveFile=" + kept, QUIETLY);
            }
            removeLeftovers();
            return wished ? List.of("-XX:ArchiveClassesAtExit=" + made, QUIETLY) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + kept, e);
        }
    }

    /** After the JVM's end: an archive made to its end stays; one that a kill cut short does not. */
    public void ended(boolean inOrder) {
        try {
            if (!inOrder) {
                Files.deleteIfExists(made);
            } else if (Files.exists(made)) {
                Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + kept, e);
        }
    }

    /** Those of JVMs whose starter was killed, so that nobody kept what they made at their end. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(kept.getParent(), UNFINISHED + "*.jsa")) {
            for (Path each : unfinished) {
                long starter = Long.parseLong(each.getFileName().toString().split("-", 3)[1]);
                if (ProcessHandle.of(starter).isEmpty()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
