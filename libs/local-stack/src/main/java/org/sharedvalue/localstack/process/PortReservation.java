package org.sharedvalue.localstack.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a port that was chosen from being chosen again before its server listens: by another part of this process, and
 * by another process of the same user. A lock on a file named after the port; it ends with the process.
 */
final class PortReservation {

    private static final Path DIRECTORY =
            Path.of(System.getProperty("java.io.tmpdir"), "shared-value-ports-" + System.getProperty("user.name"));

    // Holds the channels open, and with them the locks.
    private static final Map<Integer, FileChannel> HELD = new ConcurrentHashMap<>();

    private PortReservation() {}

    /** Whether the port is now this caller's to use. */
    static boolean hold(int port) {
        try {
            Files.createDirectories(DIRECTORY);
            FileChannel channel = FileChannel.open(
                    DIRECTORY.resolve(String.valueOf(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return false;
            }
            HELD.put(port, channel);
            return true;
        } catch (IOException unusable) {
            return false;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }
}
