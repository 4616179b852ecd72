package org.sharedvalue.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExamplesTest {

    /** One instance of all examples against one schema, because a schema per example would read the document each time. */
    @Test
    void everyExampleFitsItsSchema() throws IOException {
        ServedDocument document = ServedDocument.get();
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.set("components", document.root().path("components"));
        ObjectNode schemas = schema.putObject("properties");
        ObjectNode examples = new ObjectMapper().createObjectNode();
        for (JsonNode exampled : document.exampled()) {
            if (exampled.has("example")) {
                put(examples, schemas, exampled, exampled.path("example"));
            }
            exampled.path("examples").forEach(each -> put(examples, schemas, exampled, each.path("value")));
        }
        assertThat(examples.size()).isGreaterThan(100);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(
                                examples,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    private static void put(ObjectNode examples, ObjectNode schemas, JsonNode exampled, JsonNode example) {
        String place = "example" + examples.size();
        examples.set(place, example);
        schemas.set(place, exampled.path("schema"));
    }
}
