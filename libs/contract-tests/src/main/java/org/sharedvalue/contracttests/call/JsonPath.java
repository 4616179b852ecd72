package org.sharedvalue.contracttests.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON, whose values are named by paths: {@code errors[0].code}, {@code items.id} (of each item of a list),
 * {@code items.size()}, {@code figures.find { it.code == 'F5' && it.status != 'HELD' }.value}, {@code findAll} likewise, and
 * {@code $} for the whole. What is not there is null.
 */
public final class JsonPath {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable Object root;

    private JsonPath(@Nullable Object root) {
        this.root = root;
    }

    public static JsonPath from(String text) {
        try {
            return new JsonPath(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("no JSON: " + text, noJson);
        }
    }

    /** The value at a path, as whatever it is used for. */
    // Null is an answer that tests expect, too.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T get(String path) {
        return (T) new Step(path).of(root);
    }

    public @Nullable String getString(String path) {
        Object value = get(path);
        return value == null ? null : value.toString();
    }

    public int getInt(String path) {
        return number(path).intValue();
    }

    public long getLong(String path) {
        return number(path).longValue();
    }

    public <T> List<T> getList(String path) {
        return get(path);
    }

    public <T> List<T> getList(String path, Class<T> type) {
        return this.<List<Object>>get(path).stream()
                .map(each -> JSON.convertValue(each, type))
                .toList();
    }

    public Map<String, Object> getMap(String path) {
        return get(path);
    }

    private Number number(String path) {
        return Objects.requireNonNull(this.<Number>get(path), path);
    }
}
