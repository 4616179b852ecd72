package org.sharedvalue.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExamplesTest {

    private static final String ADDRESS = "https://sharedvalue.example/schemas";

    @Test
    void everyExampleFitsItsSchema() throws IOException {
        ServedDocument document = ServedDocument.get();
        List<JsonNode> exampled = document.exampled();
        ObjectNode schemas = new ObjectMapper().createObjectNode();
        schemas.set("components", document.root().path("components"));
        ObjectNode cases = schemas.putObject("$defs");
        for (int place = 0; place < exampled.size(); place++) {
            cases.set("case" + place, exampled.get(place).path("schema"));
        }
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, schemas.toString())));
        assertThat(exampled).hasSizeGreaterThan(100);
        for (int place = 0; place < exampled.size(); place++) {
            Schema schema = registry.getSchema(SchemaLocation.of(ADDRESS + "#/$defs/case" + place));
            JsonNode node = exampled.get(place);
            if (node.has("example")) {
                fits(schema, node.path("example"));
            }
            node.path("examples").forEach(example -> fits(schema, example.path("value")));
        }
    }

    private static void fits(Schema schema, JsonNode example) {
        assertThat(schema.validate(
                        example, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(example.toString())
                .isEmpty();
    }
}
