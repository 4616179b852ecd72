package org.sharedvalue.records;

import java.time.DateTimeException;
import java.util.function.Function;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * A query parameter that narrows a collection.
 *
 * @param name the parameter
 * @param condition HQL over the alias {@code e} with the parameter's name as the named parameter
 * @param parser reads the text; an {@link IllegalArgumentException} or {@link DateTimeException} refuses it
 */
public record Filter(String name, String condition, Function<String, Object> parser) {

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
        try {
            return parser.apply(Scalars.text(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw ProblemException.in(name, ProblemCode.BAD_PARAMETER, "The value of '" + name + "' cannot be read.");
        }
    }
}
