package org.sharedvalue.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * The committed document is the generated one, and breaks nothing that the last released one promised. With
 * {@code -Dcontracts.update=true} the first is rewritten; with {@code -Dcontracts.release=true} it becomes the released one,
 * which is how a breaking change is accepted.
 */
@QuarkusTest
class ReleasedDocumentTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.yaml");
    private static final Path RELEASED = Path.of("..", "docs", "openapi-released.yaml");

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        String served = ServedDocument.yaml();
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED)
                .as("made from the code; run with -Dcontracts.update=true and review the difference")
                .content()
                .isEqualTo(served);
    }

    @Test
    void nothingThatWasReleasedIsBroken() throws IOException {
        String served = ServedDocument.yaml();
        if (Boolean.getBoolean("contracts.release")) {
            Files.writeString(RELEASED, served);
        }
        ChangedOpenApi changes = OpenApiCompare.fromContents(Files.readString(RELEASED), served);
        assertThat(changes.isCompatible()).as(() -> Breaks.of(changes)).isTrue();
    }

    @Test
    void aTakenAwayOperationFieldOrWordIsSeen() throws IOException {
        String released = Files.readString(RELEASED);
        for (String promise :
                new String[] {"  /v1/programs/batch:\n", "        allowedTransitions:\n", "      - PLANNED\n"}) {
            assertThat(released).contains(promise);
            String broken = released.replaceFirst(promise, promise.replaceFirst("[A-Za-z]{4,}", "other"));
            assertThat(OpenApiCompare.fromContents(released, broken).isCompatible())
                    .as(promise)
                    .isFalse();
        }
    }
}
