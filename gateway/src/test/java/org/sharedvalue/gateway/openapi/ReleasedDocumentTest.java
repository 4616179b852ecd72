package org.sharedvalue.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static final String SMALL = """
            openapi: 3.1.0
            info: {title: Small, version: "1"}
            paths:
              /v1/programs/{id}:
                get:
                  operationId: getProgram
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    "200":
                      description: OK
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/ProgramResponse"}
            components:
              schemas:
                ProgramResponse:
                  type: object
                  required: [id, status]
                  properties:
                    id: {type: string}
                    status:
                      $ref: "#/components/schemas/ProgramStatus"
                ProgramStatus:
                  type: string
                  enum:
                  - PLANNED
                  - ACTIVE
            """;

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        String served = ServedDocument.yaml();
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(firstDifference(Files.readString(COMMITTED), served))
                .as("made from the code; run with -Dcontracts.update=true and review the difference")
                .isEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {"  /v1/programs/{id}:", "status", "- PLANNED"})
    void aTakenAwayOperationFieldOrWordIsSeen(String promise) {
        String broken = SMALL.replace(promise, promise.replaceFirst("[A-Za-z]{4,}", "other"));
        assertThat(broken).isNotEqualTo(SMALL);
        assertThat(OpenApiCompare.fromContents(SMALL, SMALL).isCompatible()).isTrue();
        assertThat(OpenApiCompare.fromContents(SMALL, broken).isCompatible()).isFalse();
    }

    private static List<String> firstDifference(String committed, String served) {
        List<String> before = committed.lines().toList();
        List<String> after = served.lines().toList();
        for (int line = 0; line < Math.max(before.size(), after.size()); line++) {
            String was = line < before.size() ? before.get(line) : "";
            String is = line < after.size() ? after.get(line) : "";
            if (!was.equals(is)) {
                return List.of("line " + (line + 1), "committed: " + was, "served: " + is);
            }
        }
        return List.of();
    }
}
