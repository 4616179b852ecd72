package org.sharedvalue.localstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, however long the file is. */
final class LogTail {

    private static final int LINES = 20;
    private static final int BYTES = 8_192;

    private LogTail() {}

    static String of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] end = new byte[BYTES];
            int read = Math.max(0, file.read(end));
            List<String> lines =
                    new String(end, 0, read, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(no log)";
        }
    }
}
