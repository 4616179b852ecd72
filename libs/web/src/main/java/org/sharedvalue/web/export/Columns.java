package org.sharedvalue.web.export;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The columns of a representation: its fields, nested ones with dots, whether or not a row has them. */
final class Columns {

    private static final String JOINT = "; ";

    private final List<List<String>> paths = new ArrayList<>();

    Columns(ObjectMapper json, JavaType type) {
        try {
            add(json.getSerializerProviderInstance(), type, List.of());
        } catch (JsonMappingException impossible) {
            throw new IllegalStateException("The fields of " + type + " cannot be told", impossible);
        }
    }

    private void add(SerializerProvider provider, JavaType type, List<String> path) throws JsonMappingException {
        JsonSerializer<?> serializer = provider.findValueSerializer(type);
        if (!(serializer instanceof BeanSerializerBase)) {
            paths.add(path);
            return;
        }
        for (Iterator<PropertyWriter> properties = serializer.properties(); properties.hasNext(); ) {
            PropertyWriter property = properties.next();
            if (property.getAnnotation(NoColumn.class) != null) {
                continue;
            }
            List<String> below = new ArrayList<>(path);
            below.add(property.getName());
            add(provider, property.getType(), below);
        }
    }

    List<String> header() {
        return paths.stream().map(path -> String.join(".", path)).toList();
    }

    /** The cells of a row; a null is an empty cell, a number stays a number. */
    List<@Nullable Object> cells(JsonNode row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (List<String> path : paths) {
            JsonNode value = row;
            for (String step : path) {
                value = value.path(step);
            }
            cells.add(cell(value));
        }
        return cells;
    }

    private static @Nullable Object cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : SafeCell.of(text(value));
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Columns::text)
                    .collect(Collectors.joining(JOINT));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
