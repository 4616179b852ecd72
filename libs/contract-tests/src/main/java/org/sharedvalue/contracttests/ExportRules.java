package org.sharedvalue.contracttests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** An export holds what the pages hold, in the same order. */
final class ExportRules {

    private final Bench bench;
    private final Walk walk;

    private ExportRules(Bench bench) {
        this.bench = bench;
        this.walk = bench.walk();
    }

    static void walk(Bench bench, ApiDocument document) {
        for (Collection collection : document.collections()) {
            for (int record = 0; record < 3; record++) {
                bench.record(collection);
            }
            new ExportRules(bench).exported(collection);
        }
    }

    private void exported(Collection collection) {
        String operation = "GET " + collection.path();
        for (String query : List.of("", "?sort=-updatedAt", "?externalId=nothing")) {
            List<JsonNode> pages = pages(collection, query);
            Reply lines = bench.client().get(collection.path() + query, "Accept", "application/x-ndjson");
            walk.expect(operation, "NDJSON" + query, lines, 200);
            walk.that(
                    operation,
                    "the type is NDJSON",
                    lines.header("Content-Type").startsWith("application/x-ndjson"),
                    lines.header("Content-Type"));
            List<JsonNode> read = lines(lines.text());
            JsonNode end = read.isEmpty() ? lines.json() : read.remove(read.size() - 1);
            walk.that(
                    operation,
                    "the last line counts the others" + query,
                    end.path("end").asBoolean() && end.path("count").asInt(-1) == pages.size(),
                    end);
            walk.that(operation, "the lines are the pages' items" + query, read.equals(pages), read.size());
            Reply table = bench.client().get(collection.path() + query, "Accept", "text/csv");
            walk.expect(operation, "CSV" + query, table, 200);
            walk.that(
                    operation,
                    "the type is CSV",
                    table.header("Content-Type")
                            .toLowerCase(java.util.Locale.ROOT)
                            .startsWith("text/csv;charset=utf-8"),
                    table.header("Content-Type"));
            rows(operation + query, table.text(), pages);
        }
        walk.expect(
                operation,
                "an export with a limit",
                bench.client().get(collection.path() + "?limit=2", "Accept", "text/csv"),
                200);
        walk.refused(
                operation,
                "an export with a cursor",
                bench.client().get(collection.path() + "?cursor=x", "Accept", "text/csv"),
                400,
                "bad-cursor");
        walk.refused(
                operation,
                "unknown parameter in an export",
                bench.client().get(collection.path() + "?unheardOf=2", "Accept", "application/x-ndjson"),
                400,
                "unknown-parameter");
    }

    private List<JsonNode> pages(Collection collection, String query) {
        List<JsonNode> items = new ArrayList<>();
        String next = collection.path() + query + (query.isEmpty() ? "?" : "&") + "limit=500";
        while (!next.isEmpty()) {
            Reply page = bench.client().get(next);
            page.json().path("items").forEach(items::add);
            next = page.field("/next");
        }
        return items;
    }

    private static List<JsonNode> lines(String text) {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                try {
                    lines.add(Client.JSON.readTree(line));
                } catch (JsonProcessingException noJson) {
                    throw new IllegalStateException(line, noJson);
                }
            }
        }
        return lines;
    }

    private void rows(String operation, String csv, List<JsonNode> items) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(csv))) {
            List<CSVRecord> rows = parser.getRecords();
            List<String> header = parser.getHeaderNames();
            walk.that(
                    operation,
                    "the header names the fields",
                    header.contains("id") && header.contains("version"),
                    header);
            walk.that(
                    operation, "a row for each item", rows.size() == items.size(), rows.size() + " of " + items.size());
            String fault = "";
            for (int index = 0; index < Math.min(rows.size(), items.size()) && fault.isEmpty(); index++) {
                fault = difference(header, rows.get(index), items.get(index));
            }
            walk.that(operation, "each row is its item", fault.isEmpty(), fault);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String difference(List<String> header, CSVRecord row, JsonNode item) {
        for (String column : header) {
            JsonNode value = item.at("/" + column.replace(".", "/"));
            String cell = row.get(column);
            if (value.isValueNode()
                    && !value.isNull()
                    && !List.of(value.asText(), "'" + value.asText()).contains(cell)) {
                return column + " is " + cell + " instead of " + value;
            }
            if ((value.isNull() || value.isMissingNode()) && !cell.isEmpty()) {
                return column + " is " + cell + " instead of nothing";
            }
        }
        for (var field : item.properties()) {
            boolean shown = header.stream()
                    .anyMatch(column -> column.equals(field.getKey()) || column.startsWith(field.getKey() + "."));
            if (!shown) {
                return field.getKey() + " has no column";
            }
        }
        return "";
    }
}
