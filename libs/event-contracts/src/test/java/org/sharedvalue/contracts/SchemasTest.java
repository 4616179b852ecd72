package org.sharedvalue.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.Measure;

/** The JSON Schemas of the states say what the records say. */
class SchemasTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    @ParameterizedTest
    @EnumSource(Aggregate.class)
    void committedSchemaIsTheOneOfTheRecord(Aggregate aggregate) throws IOException {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(field -> !isNullable(field.getRawMember()))
                .withNullableCheck(field -> isNullable(field.getRawMember()));
        // The generator's own option writes the constants' names where their written words differ.
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> words(type.getErasedType())
                .map(words -> context.getGeneratorConfig()
                        .createObjectNode()
                        .put("type", "string")
                        .set("enum", ContractJson.MAPPER.valueToTree(words)))
                .map(node -> new CustomDefinition((ObjectNode) node, true))
                .orElse(null));
        // A measure is written as a number, as money or as hours, which no generator can see.
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> type.getErasedType() == Measure.class
                        ? new CustomDefinition(
                                measure(context.getGeneratorConfig().createObjectNode()), true)
                        : null);
        config.forTypesInGeneral()
                .withStringFormatResolver(type -> type.getType().getErasedType() == Hours.class ? "hours" : null);
        config.forFields()
                .withTargetTypeOverridesResolver(field -> field.getType().getErasedType() == Hours.class
                        ? List.of(field.getContext().resolve(String.class))
                        : null);
        JsonNode schema = new SchemaGenerator(config.build()).generateSchema(aggregate.stateClass());
        Generated.check(SCHEMAS.resolve(aggregate.word() + ".v1.schema.json"), schema.toPrettyString() + "\n");
    }

    private static ObjectNode measure(ObjectNode schema) {
        ArrayNode forms = schema.putArray("oneOf");
        forms.addObject().put("type", "number");
        ObjectNode money = forms.addObject().put("type", "object");
        money.putObject("properties")
                .<ObjectNode>set(
                        "amount", schema.objectNode().put("type", "integer").put("format", "int64"))
                .set("currency", schema.objectNode().put("type", "string"));
        money.putArray("required").add("amount").add("currency");
        forms.addObject().put("type", "string").put("format", "hours");
        return schema;
    }

    private static boolean isNullable(Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Optional<List<String>> words(Class<?> type) {
        return type.isEnum()
                ? Optional.of(Arrays.stream(type.getEnumConstants())
                        .map(SchemasTest::word)
                        .toList())
                : Optional.empty();
    }

    private static String word(Object constant) {
        try {
            String name = ((Enum<?>) constant).name();
            JsonProperty written = constant.getClass().getField(name).getAnnotation(JsonProperty.class);
            return written == null ? name : written.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
