package org.sharedvalue.showcase.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.sharedvalue.localstack.token.TokenIssuer;

/** Where a running suite says how its token issuer is reached, for {@code ./run token}. */
public final class SuiteFile {

    private final Path issuer;

    private SuiteFile(Path issuer) {
        this.issuer = issuer;
    }

    public static SuiteFile in(Path directory) {
        return new SuiteFile(directory.resolve("issuer").resolve("address"));
    }

    void write(TokenIssuer running) {
        try {
            Files.writeString(issuer, running.issuer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the issuer; empty when no suite runs here. After a crash it may lead nowhere. */
    public Optional<String> issuer() {
        try {
            return Optional.of(Files.readString(issuer));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
