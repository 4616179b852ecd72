package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Declaration;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of every field whether it may be null and whether it is always there, from the records that are written: a
 * component that is {@code @Nullable} may be null, and a representation holds all its components.
 */
final class Fields {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final String NOT_BLANK = "\\S";
    private static final String REQUIRED = "required";

    private final Document document;
    private final Map<String, ClassInfo> records = new HashMap<>();

    Fields(Document document, IndexView index) {
        this.document = document;
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .forEach(found -> records.put(found.simpleName(), found));
    }

    void describe() {
        anchor(document.schemas());
        Set<String> taken = new HashSet<>();
        document.operations()
                .forEach(operation ->
                        taken.addAll(document.reachable(operation.node().path("requestBody"))));
        document.schemas().properties().forEach(schema -> {
            String name = schema.getKey();
            ClassInfo written = records.getOrDefault(name, records.get(name.replaceFirst("Patch$", "Request")));
            if (written != null && schema.getValue() instanceof ObjectNode node) {
                describe(node, written, !taken.contains(name));
            }
        });
    }

    private void describe(ObjectNode schema, ClassInfo written, boolean given) {
        ArrayNode required = given ? schema.putArray(REQUIRED) : null;
        describe(Document.child(schema, "properties"), required, written);
        if (required != null && required.isEmpty()) {
            schema.remove(REQUIRED);
        }
    }

    private void describe(ObjectNode properties, @Nullable ArrayNode required, ClassInfo written) {
        for (RecordComponentInfo component : written.recordComponents()) {
            FieldInfo field = written.field(component.name());
            ClassInfo unwrapped = records.get(component.type().name().withoutPackagePrefix());
            if (unwrapped != null && field.hasDeclaredAnnotation(UNWRAPPED)) {
                describe(properties, required, unwrapped);
                continue;
            }
            if (!(properties.get(component.name()) instanceof ObjectNode property)) {
                continue;
            }
            boolean nullable = component.type().hasAnnotation(NULLABLE);
            boolean leftOut = leavesOut(field) || (nullable && leavesOut(written));
            if (required != null && !leftOut) {
                required.add(component.name());
            }
            if (nullable && !(required != null && leftOut)) {
                properties.set(component.name(), orNull(property));
            }
        }
    }

    /** A constraint's expression is about the whole value, a schema's about any part of it. */
    private static void anchor(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("pattern").isTextual()) {
            String expression = schema.path("pattern").asText();
            if (!expression.startsWith("^") && !expression.equals(NOT_BLANK)) {
                schema.put("pattern", "^(" + expression + ")$");
            }
        }
        node.forEach(Fields::anchor);
    }

    private static boolean leavesOut(Declaration written) {
        AnnotationInstance include = written.declaredAnnotation(INCLUDE);
        return include != null
                && include.value() != null
                && Set.of("NON_NULL", "NON_EMPTY").contains(include.value().asEnum());
    }

    private static JsonNode orNull(ObjectNode property) {
        if (property.path("type").isTextual() && !property.has("enum")) {
            String type = property.path("type").asText();
            property.putArray("type").add(type).add("null");
            return property;
        }
        ObjectNode either = property.objectNode();
        either.putArray("anyOf").add(property).addObject().put("type", "null");
        return either;
    }
}
