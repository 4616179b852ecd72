package org.sharedvalue.partner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of a few megabytes for a tablespace of the server under test; only root can make one. */
final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 4_096;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts it; throws where this is not allowed. */
    static SmallDisk mount(Path place) throws IOException {
        run(List.of("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", place.toString()));
        return new SmallDisk(place);
    }

    /** An empty directory on it that belongs to the owner of another. */
    Path directoryOfOwner(Path other) throws IOException {
        Path directory = Files.createDirectory(place.resolve("tablespace"));
        Files.setOwner(directory, Files.getOwner(other));
        return directory;
    }

    /** Leaves no room. */
    void fill() throws IOException {
        byte[] piece = new byte[PIECE];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (place.toFile().getUsableSpace() > 0) {
                ballast.write(piece);
            }
        }
    }

    /** Gives back the room that {@link #fill} took. */
    void clear() throws IOException {
        Files.deleteIfExists(ballast());
    }

    @Override
    public void close() throws IOException {
        run(List.of("umount", place.toString()));
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(output.strip());
        }
    }
}
