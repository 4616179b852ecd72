package org.sharedvalue.localstack.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.sharedvalue.localstack.process.Directories;
import org.sharedvalue.localstack.process.RepositoryRoot;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of this machine's architecture, unpacked once per build directory. */
final class PostgresBinaries {

    private static final String FOLDER = "libs/local-stack/target/postgres-18.6";

    private PostgresBinaries() {}

    static Path program(String name) {
        return unpacked().resolve("bin").resolve(name);
    }

    private static Path unpacked() {
        Path home = RepositoryRoot.find().resolve(FOLDER);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            Path draft = Files.createTempDirectory(home.getParent(), "postgres-");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream archive = archive()) {
                unpack(archive, draft);
            }
            publish(draft, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL", e);
        }
    }

    /** Another JVM may have been faster: its copy is as good. */
    private static void publish(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Directories.delete(draft);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static InputStream archive() {
        String machine = System.getProperty("os.arch");
        String name =
                switch (machine) {
                    case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
                    case "aarch64" -> "postgres-linux-arm_64.txz";
                    default -> throw new IllegalStateException("no PostgreSQL binaries for " + machine);
                };
        InputStream archive = PostgresBinaries.class.getClassLoader().getResourceAsStream(name);
        if (archive == null) {
            throw new IllegalStateException(name + " is not on the classpath");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path home) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, home);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0111) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
