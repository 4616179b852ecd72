package org.sharedvalue.localstack.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * What pg_basebackup does, by the server's own functions, because the binaries of the build come without client programs: files
 * are copied while the server writes, and the log written meanwhile makes them one state.
 */
final class BaseBackup {

    private static final String LOG = "pg_wal";
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts");

    private BaseBackup() {}

    /** Copies a running server's data directory to where {@link Postgres#start} looks for one. */
    static void take(Postgres running, Path from, Path to) throws SQLException, IOException {
        try (Connection connection = running.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('test', true)");
            copy(from.resolve("data"), to.resolve("data"), false);
            try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                label.next();
                Files.writeString(to.resolve("data/backup_label"), label.getString(1));
            }
            copy(from.resolve("data").resolve(LOG), to.resolve("data").resolve(LOG), true);
        }
        Files.copy(from.resolve("password"), to.resolve("password"), StandardCopyOption.COPY_ATTRIBUTES);
        OrdinaryUser.choose().own(to);
    }

    private static void copy(Path from, Path to, boolean log) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path target = to.resolve(from.relativize(directory).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(directory, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean isLog = file.startsWith(from.resolve(LOG));
                if (log || !(isLog || NOT_COPIED.contains(file.getFileName().toString()))) {
                    copyUnlessGone(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static void copyUnlessGone(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(target);
        }
    }
}
