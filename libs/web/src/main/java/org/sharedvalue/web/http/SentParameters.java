package org.sharedvalue.web.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** What every operation asks of the query parameters that were sent. */
public final class SentParameters {

    private SentParameters() {}

    /** Refuses a parameter that the operation does not have. */
    public static void requireKnown(UriInfo uri, Predicate<String> known) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!known.test(name)) {
                throw ProblemException.in(
                        name, ProblemCode.UNKNOWN_PARAMETER, "There is no query parameter '" + name + "' here.");
            }
        }
    }

    /** Refuses a parameter that was sent more than once. */
    public static void requireOnce(UriInfo uri, String name) {
        if (uri.getQueryParameters().getOrDefault(name, List.of()).size() > 1) {
            throw ProblemException.in(name, ProblemCode.BAD_PARAMETER, "Send '" + name + "' once.");
        }
    }

    /** The value that a text stands for; an {@link IllegalArgumentException} or {@link DateTimeException} refuses it. */
    public static <V> V read(String name, String text, Function<String, V> parser) {
        try {
            return parser.apply(Scalars.text(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw ProblemException.in(name, ProblemCode.BAD_PARAMETER, "The value of '" + name + "' cannot be read.");
        }
    }
}
