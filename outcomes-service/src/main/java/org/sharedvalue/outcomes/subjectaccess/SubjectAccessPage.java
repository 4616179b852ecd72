package org.sharedvalue.outcomes.subjectaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The page: a table for every record, with the names of the fields as words. */
@ApplicationScoped
class SubjectAccessPage {

    private final Template template;
    private final ObjectMapper json;

    SubjectAccessPage(@Location("subject-access.html") Template template, ObjectMapper json) {
        this.template = template;
        this.json = json;
    }

    /**
     * One kind of record.
     *
     * @param title its name in words
     * @param records the records, each a list of rows
     */
    record Section(String title, List<List<Row>> records) {}

    /**
     * One field.
     *
     * @param label its name in words
     * @param value what it says
     */
    record Row(String label, String value) {}

    String of(SubjectAccessResponse held) {
        List<Section> sections = new ArrayList<>();
        json.<JsonNode>valueToTree(held)
                .properties()
                .forEach(part -> sections.add(new Section(words(part.getKey()), records(part.getValue()))));
        return template.data("sections", sections).render();
    }

    private static List<List<Row>> records(JsonNode part) {
        if (part.isArray()) {
            return StreamSupport.stream(part.spliterator(), false)
                    .map(SubjectAccessPage::rows)
                    .toList();
        }
        return part.isObject() ? List.of(rows(part)) : List.of();
    }

    private static List<Row> rows(JsonNode fields) {
        return fields.properties().stream()
                .filter(field -> !field.getKey().equals("allowedTransitions"))
                .filter(field -> !field.getValue().isNull())
                .map(field -> new Row(words(field.getKey()), text(field.getValue())))
                .toList();
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(SubjectAccessPage::text)
                    .collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            return rows(value).stream()
                    .map(row -> row.label() + ": " + row.value())
                    .collect(Collectors.joining(", "));
        }
        return value.asText();
    }

    /** {@code targetGroups} becomes "Target groups". */
    private static String words(String name) {
        String spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
