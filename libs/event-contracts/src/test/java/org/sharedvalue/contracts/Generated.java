package org.sharedvalue.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is made from code: compared in the build, rewritten with {@code -Dcontracts.update=true}. */
final class Generated {

    private static final boolean UPDATE = Boolean.getBoolean("contracts.update");

    private Generated() {}

    static void check(Path committed, String generated) throws IOException {
        if (UPDATE) {
            Files.createDirectories(committed.toAbsolutePath().getParent());
            Files.writeString(committed, generated);
        }
        assertThat(committed)
                .as("made from the code; run the module's tests with -Dcontracts.update=true and review the difference")
                .exists()
                .content()
                .isEqualTo(generated);
    }

    /** Writes a frozen file once; later runs never touch it. */
    static void freeze(Path frozen, String content) throws IOException {
        if (UPDATE && !Files.exists(frozen)) {
            Files.createDirectories(frozen.toAbsolutePath().getParent());
            Files.writeString(frozen, content);
        }
    }
}
