package org.sharedvalue.outcomes.imports.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * One column of a table.
 *
 * @param path the field, and the one within it if there is one
 * @param kind what its cells hold
 * @param needed whether no row is right without it
 */
record CsvColumn(List<String> path, Kind kind, boolean needed) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    /** The second is what exports put between. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*[|;]\\s*");

    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\|");

    /** What cells hold. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        /** Several words with bars between. */
        WORDS,
        /** A field of several things, one part for each with bars between. */
        PARTS
    }

    CsvColumn {
        path = List.copyOf(path);
    }

    String name() {
        return String.join(".", path);
    }

    /** Gives a row what stands in a cell that is not empty. */
    void put(String cell, ObjectNode row) {
        switch (kind) {
            case TEXT -> at(row).put(last(), cell);
            case NUMBER -> at(row).set(last(), number(cell));
            case TRUTH -> at(row).set(last(), truth(cell));
            case WORDS -> words(cell, at(row).putArray(last()));
            case PARTS -> parts(BETWEEN_PARTS.split(cell, -1), row.withArray(path.get(0)));
        }
    }

    private ObjectNode at(ObjectNode row) {
        return path.size() == 1 ? row : row.withObject("/" + path.get(0));
    }

    private String last() {
        return path.get(path.size() - 1);
    }

    /** What is no number stays text and is refused where it is read. */
    private static JsonNode number(String cell) {
        return WHOLE_NUMBER.matcher(cell).matches() ? JSON.numberNode(Integer.parseInt(cell)) : JSON.textNode(cell);
    }

    private static JsonNode truth(String cell) {
        return switch (cell) {
            case "true", "TRUE" -> JSON.booleanNode(true);
            case "false", "FALSE" -> JSON.booleanNode(false);
            default -> JSON.textNode(cell);
        };
    }

    private static void words(String cell, ArrayNode into) {
        for (String word : BETWEEN_WORDS.split(cell.strip(), -1)) {
            if (!word.isEmpty()) {
                into.add(word);
            }
        }
    }

    private void parts(String[] parts, ArrayNode things) {
        if (!things.isEmpty() && things.size() != parts.length) {
            throw ProblemException.at(
                    "/" + path.get(0),
                    ProblemCode.MALFORMED_VALUE,
                    "The columns of a list have as many parts as each other, with bars between.");
        }
        while (things.size() < parts.length) {
            things.addObject();
        }
        for (int place = 0; place < parts.length; place++) {
            if (!parts[place].isEmpty()) {
                ((ObjectNode) things.get(place)).put(last(), parts[place]);
            }
        }
    }
}
