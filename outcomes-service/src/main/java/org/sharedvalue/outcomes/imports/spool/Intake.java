package org.sharedvalue.outcomes.imports.spool;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Takes in a file as it comes, a piece at a time, whatever its size. */
@ApplicationScoped
public class Intake {

    private static final int PIECE = 256 * 1024;

    private final Spool spool;
    private final Semaphore places;
    private final Duration patience;

    Intake(
            Spool spool,
            @ConfigProperty(name = "imports.uploads-at-a-time", defaultValue = "4") int atATime,
            @ConfigProperty(name = "imports.upload-patience", defaultValue = "1H") Duration patience) {
        this.spool = spool;
        this.places = new Semaphore(atATime);
        this.patience = patience;
    }

    /**
     * Takes in a whole file for a job, or refuses it; what was taken in of one that is refused is let go of.
     *
     * @param onlyUtf8 whether its text can be nothing but UTF-8
     * @param told what else makes the request the request it is
     * @param room told the size so far after each piece; refuses a size for which there is no room
     */
    public SpooledFile take(UUID jobId, InputStream body, boolean onlyUtf8, byte[] told, LongConsumer room)
            throws IOException {
        if (!places.tryAcquire()) {
            throw full("Many files are on their way; send this one again soon.");
        }
        try {
            return take(jobId, body, onlyUtf8, sha256(told), room);
        } catch (IOException | RuntimeException failure) {
            spool.delete(jobId);
            throw failure;
        } finally {
            places.release();
        }
    }

    private SpooledFile take(UUID jobId, InputStream body, boolean onlyUtf8, MessageDigest digest, LongConsumer room)
            throws IOException {
        TextCheck check = new TextCheck();
        long deadline = System.nanoTime() + patience.toNanos();
        byte[] piece = new byte[PIECE];
        int number = 0;
        int filled;
        do {
            filled = fill(piece, body, deadline);
            check.accept(piece, filled);
            digest.update(piece, 0, filled);
            if (filled > 0) {
                room.accept(check.size());
                spool.put(jobId, number++, Arrays.copyOf(piece, filled));
            }
        } while (filled == PIECE);
        return new SpooledFile(
                number,
                check.size(),
                check.encoding(onlyUtf8).name(),
                HexFormat.of().formatHex(digest.digest()));
    }

    /** Fills a piece unless the body ends; a body that only drips in holds a thread, so it has a deadline. */
    private static int fill(byte[] piece, InputStream body, long deadline) throws IOException {
        int filled = 0;
        while (filled < piece.length) {
            int read = body.read(piece, filled, piece.length - filled);
            if (read < 0) {
                break;
            }
            filled += read;
            if (System.nanoTime() > deadline) {
                throw new ProblemException(ProblemCode.REQUEST_TIMEOUT, "The file took too long to arrive.");
            }
        }
        return filled;
    }

    /** The refusal of a file for which there is no room now. */
    public static ProblemException full(String detail) {
        return new ProblemException(ProblemCode.IMPORTS_FULL, detail).withHeader("Retry-After", "30");
    }

    private static MessageDigest sha256(byte[] told) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(told);
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
