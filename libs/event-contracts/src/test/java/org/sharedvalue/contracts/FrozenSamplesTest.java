package org.sharedvalue.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was published once can be read for ever: samples are added, never changed. */
class FrozenSamplesTest {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    @BeforeAll
    static void freezeMissingSamples() throws IOException, ReflectiveOperationException {
        for (EventType type : EventType.values()) {
            AggregateState state = SampleStates.of(type);
            JsonNode tree = ContractJson.MAPPER.valueToTree(
                    new EventBody(List.of("status"), ContractJson.MAPPER.valueToTree(state)));
            Generated.freeze(SAMPLES.resolve(type.type()).resolve("1.json"), tree.toPrettyString() + "\n");
        }
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeHasASample(EventType type) {
        assertThat(SAMPLES.resolve(type.type())).isDirectoryContaining("glob:**.json");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsReadAndWrittenWithoutLoss(Path sample) throws IOException {
        JsonNode body = ContractJson.MAPPER.readTree(Files.readString(sample));
        AggregateState state = ContractJson.MAPPER.treeToValue(
                body.get("state"), type(sample).aggregate().stateClass());
        Completeness.check((Record) state);
        JsonNode written = ContractJson.MAPPER.readTree(ContractJson.MAPPER.writeValueAsString(state));
        body.get("state").properties().forEach(field -> assertThat(written.get(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleFitsTheSchemaOfItsType(Path sample) throws IOException {
        String schemaText =
                Files.readString(SCHEMAS.resolve(type(sample).aggregate().word() + ".v1.schema.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText);
        String state = ContractJson.MAPPER
                .readTree(Files.readString(sample))
                .get("state")
                .toString();
        assertThat(schema.validate(state, InputFormat.JSON)).isEmpty();
    }

    @Test
    void noSampleWasChangedSinceItWasFrozen() throws IOException, NoSuchAlgorithmException {
        TreeMap<String, String> digests = new TreeMap<>();
        for (Path sample : samples()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(sample));
            digests.put(SAMPLES.relativize(sample).toString(), HexFormat.of().formatHex(digest));
        }
        StringBuilder manifest = new StringBuilder();
        digests.forEach((name, digest) ->
                manifest.append(digest).append("  ").append(name).append('\n'));
        Path committed = SAMPLES.resolve("manifest.sha256");
        if (Files.exists(committed)) {
            List<String> frozen = Files.readAllLines(committed, StandardCharsets.UTF_8);
            assertThat(List.of(manifest.toString().split("\n")))
                    .as("samples are only ever added")
                    .containsAll(frozen);
        }
        Generated.check(committed, manifest.toString());
    }

    private static EventType type(Path sample) {
        return EventType.of(sample.getParent().getFileName().toString()).orElseThrow();
    }
}
