package org.sharedvalue.records;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sharedvalue.web.http.SentParameters;
import org.sharedvalue.web.json.Scalars;

/**
 * A query parameter that narrows a collection.
 *
 * @param name the parameter
 * @param condition HQL over the alias {@code e} with the parameter's name as the named parameter
 * @param parser reads the text; an {@link IllegalArgumentException} or {@link DateTimeException} refuses it
 * @param together conditions that take its place when another parameter is sent too, by the name of that one
 */
public record Filter(String name, String condition, Function<String, Object> parser, Map<String, String> together) {

    public Filter {
        together = Map.copyOf(together);
    }

    /** A filter that means the same whatever else is sent. */
    public Filter(String name, String condition, Function<String, Object> parser) {
        this(name, condition, parser, Map.of());
    }

    /** The same, demanding something else when another parameter is sent too; the condition may use both. */
    public Filter with(String other, String demanded) {
        return new Filter(name, condition, parser, Map.of(other, demanded));
    }

    /** What it demands when these parameters are sent. */
    String condition(Set<String> sent) {
        return together.entrySet().stream()
                .filter(combined -> sent.contains(combined.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(condition);
    }

    /** A filter by an attribute of type UUID. */
    public static Filter id(String name) {
        return new Filter(name, "e." + name + " = :" + name, Scalars::uuid);
    }

    /** A filter by an attribute of type String. */
    public static Filter text(String name) {
        return new Filter(name, "e." + name + " = :" + name, Scalars::text);
    }

    /** A filter by an attribute that is an enum. */
    public static <T extends Enum<T>> Filter word(String name, Class<T> type) {
        return new Filter(name, "e." + name + " = :" + name, text -> Enum.valueOf(type, text));
    }

    /** A filter by a condition over a date. */
    public static Filter date(String name, String condition) {
        return new Filter(name, condition, Scalars::date);
    }

    /** A filter by a condition over an instant. */
    static Filter instant(String name, String condition) {
        return new Filter(name, condition, Scalars::instant);
    }

    Object parse(String text) {
        return SentParameters.read(name, text, parser);
    }
}
