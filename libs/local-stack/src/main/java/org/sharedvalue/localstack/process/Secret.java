package org.sharedvalue.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** A secret that is made once and then kept in a file that only its owner reads. */
public final class Secret {

    private static final int BYTES = 24;
    private static final int KEY_BYTES = 32;

    private Secret() {}

    /** The file's content, or a new random word. */
    public static String in(Path file) {
        return in(file, Secret::random);
    }

    /** The file's content, or what the supplier makes. */
    public static String in(Path file, Supplier<String> maker) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            String secret = maker.get();
            // Written beside and moved, so that a crash never leaves half a secret behind. Temporary files are 0600.
            Path draft = Files.createTempFile(
                    directory,
                    "secret",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, secret);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new key for AES-256 in base64. */
    public static String key() {
        return Base64.getEncoder().encodeToString(random(KEY_BYTES));
    }

    private static String random() {
        return HexFormat.of().formatHex(random(BYTES));
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
