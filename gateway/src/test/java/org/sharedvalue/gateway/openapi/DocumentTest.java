package org.sharedvalue.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The linter of the suite's document that needs nothing but Java; docs-lint has the one that needs Node. */
@QuarkusTest
class DocumentTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> TOKENLESS = Set.of(
            "get /",
            "get /problems",
            "get /problems/{code}",
            "post /v1/public/challenges",
            "get /v1/releases/{id}",
            "get /v1/releases/views/{view}",
            "get /v1/reports/views/{view}");

    private ServedDocument document;

    @BeforeEach
    void read() throws IOException {
        document = ServedDocument.get();
    }

    @Test
    void isValidAgainstTheSchemaOfTheSpecification() throws IOException {
        try (InputStream schema = DocumentTest.class.getResourceAsStream("/openapi-3.1.schema.json")) {
            Schema openapi = SCHEMAS.getSchema(schema);
            assertThat(openapi.validate(document.root())).isEmpty();
        }
    }

    @Test
    void everySchemaIsOne() {
        Schema meta = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        document.root().path("components").path("schemas").properties().forEach(schema -> assertThat(
                        meta.validate(schema.getValue()))
                .as(schema.getKey())
                .isEmpty());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(document.root(), references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.root().at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void coversTheServicesAndTheGatewayAndNothingInternal() {
        List<String> operations = document.operations().stream()
                .map(ServedDocument.Operation::name)
                .toList();
        assertThat(operations)
                .contains(
                        "get /v1/organisations",
                        "get /v1/programs",
                        "get /v1/enrolments",
                        "get /v1/reports/programs/{id}",
                        "get /problems")
                .noneMatch(name -> name.contains("/internal"));
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() {
        assertThat(document.operations())
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"))
                .contains("listPrograms", "createProgram", "updateProgram", "transitionProgram", "transitionPrograms");
    }

    @Test
    void everyOperationHasASummaryAndATag() {
        assertThat(document.operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.node().path("tags")).as(operation.name()).hasSize(1);
        });
    }

    @Test
    void everyOperationNamesItsScopeUnlessItNeedsNoToken() {
        assertThat(document.operations().stream()
                        .filter(ServedDocument.Operation::isTokenless)
                        .map(ServedDocument.Operation::name))
                .containsExactlyInAnyOrderElementsOf(TOKENLESS);
        assertThat(document.operations())
                .filteredOn(operation ->
                        !operation.isTokenless() && !operation.name().equals("get /v1/me"))
                .allSatisfy(operation -> assertThat(
                                operation.node().path("security").get(0).path("bearer"))
                        .as(operation.name())
                        .hasSize(1));
    }

    @Test
    void everyBodyAndEveryAnswerHasASchemaAndAnExample() {
        assertThat(document.operations()).allSatisfy(operation -> {
            assertThat(operation.successes()).as(operation.name()).isNotEmpty();
            operation.successes().forEach(success -> described(operation, success.path("content")));
            described(operation, operation.node().path("requestBody").path("content"));
            operation.node().path("parameters").forEach(parameter -> {
                assertThat(parameter.has("example"))
                        .as(operation.name())
                        .isEqualTo(parameter.path("required").asBoolean());
                assertThat(parameter.path("description").asText())
                        .as(operation.name())
                        .isNotBlank();
            });
        });
    }

    @Test
    void everyOperationListsItsProblems() {
        assertThat(document.operations()).allSatisfy(operation -> {
            JsonNode responses = operation.node().path("responses");
            assertThat(responses.has("500") && responses.has("503"))
                    .as(operation.name())
                    .isTrue();
            if (!operation.isTokenless()) {
                assertThat(responses.has("401") && responses.has("403"))
                        .as(operation.name())
                        .isTrue();
            }
            if (operation.name().contains("{")) {
                assertThat(responses.has("404")).as(operation.name()).isTrue();
            }
            if (operation.node().has("requestBody")) {
                assertThat(responses.has("409") && responses.has("422"))
                        .as(operation.name())
                        .isTrue();
            }
        });
    }

    @Test
    void everyTextThatIsSentHasALimit() {
        JsonNode schemas = document.root().path("components").path("schemas");
        assertThat(schemas.properties().stream()
                        .filter(schema -> schema.getKey().endsWith("Request")))
                .isNotEmpty()
                .allSatisfy(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            JsonNode text = property.getValue();
                            if (text.path("type").toString().contains("\"string\"")) {
                                assertThat(text.has("maxLength")
                                                || text.has("pattern")
                                                || text.has("format")
                                                || text.has("enum"))
                                        .as(schema.getKey() + "." + property.getKey())
                                        .isTrue();
                            }
                        }));
    }

    @Test
    void allowedTransitionsAreWordsOfTheStatus() {
        JsonNode schemas = document.root().path("components").path("schemas");
        assertThat(schemas.properties().stream()
                        .filter(schema -> schema.getValue().path("properties").has("allowedTransitions")))
                .isNotEmpty()
                .allSatisfy(schema -> {
                    JsonNode properties = schema.getValue().path("properties");
                    assertThat(properties.path("allowedTransitions").path("items"))
                            .as(schema.getKey())
                            .isEqualTo(properties.path("status"));
                });
    }

    private static void described(ServedDocument.Operation operation, JsonNode content) {
        content.properties().forEach(type -> {
            assertThat(type.getValue().path("schema").isEmpty())
                    .as(operation.name())
                    .isFalse();
            assertThat(type.getValue().has("example")).as(operation.name()).isTrue();
        });
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").asText());
        }
        node.forEach(each -> collect(each, references));
    }
}
