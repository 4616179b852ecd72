package org.sharedvalue.gateway.collection;

import java.util.function.Function;
import org.sharedvalue.web.http.SentParameters;
import org.sharedvalue.web.json.Scalars;

/**
 * A query parameter that narrows a collection.
 *
 * @param name the parameter
 * @param condition SQL with one parameter
 * @param parser reads the text, or refuses it
 */
public record ListFilter(String name, String condition, Function<String, Object> parser) {

    /** A filter by a column of type uuid. */
    public static ListFilter id(String name, String column) {
        return new ListFilter(name, column + " = ?", Scalars::uuid);
    }

    /** A filter by a column that holds the words of an enum. */
    public static <T extends Enum<T>> ListFilter word(String name, Class<T> type) {
        return new ListFilter(
                name, name + " = ?", text -> Enum.valueOf(type, text).name());
    }

    Object parse(String text) {
        return SentParameters.read(name, text, parser);
    }
}
