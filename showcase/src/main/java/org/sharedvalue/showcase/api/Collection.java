package org.sharedvalue.showcase.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A collection into which records are put that may be there already; the external id tells. */
public final class Collection {

    /** What every record must say about itself. */
    public static final String EXTERNAL_ID = "externalId";

    static final int BATCH = 500;
    private static final String PAGE = "limit=500";

    private final Api api;
    private final String path;

    /** A collection such as {@code /v1/enrolments}. */
    public Collection(Api api, String path) {
        this.api = api;
        this.path = path;
    }

    /** Puts records in one by one; for a few records in a collection that may hold many others. */
    public Records putEach(List<Map<String, Object>> wanted) {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        for (Map<String, Object> each : wanted) {
            String externalId = externalId(each);
            Map<String, JsonNode> known =
                    list(EXTERNAL_ID + "=" + URLEncoder.encode(externalId, StandardCharsets.UTF_8));
            records.put(externalId, known.containsKey(externalId) ? known.get(externalId) : create(each));
        }
        return new Records(this, records);
    }

    /** Puts records in by batches, all or nothing each; the filter lists those that may be there. */
    public Records putAll(String filter, List<Map<String, Object>> wanted) {
        Records known = find(filter);
        List<Map<String, Object>> missing =
                wanted.stream().filter(each -> !known.has(externalId(each))).toList();
        return known.only(wanted.stream().map(Collection::externalId).toList()).with(missing);
    }

    Map<String, JsonNode> createAll(List<Map<String, Object>> records) {
        Map<String, JsonNode> created = new LinkedHashMap<>();
        for (List<Map<String, Object>> part : parts(records)) {
            remember(post("/batch", part), created);
        }
        return created;
    }

    /** What a filter such as {@code programId=…} finds, by external id. */
    public Records find(String filter) {
        return new Records(this, list(filter));
    }

    /** Registers records whose collection cannot be listed by program; answers ids by external id, old and new. */
    public Map<String, String> register(List<Map<String, Object>> wanted) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (List<Map<String, Object>> part : parts(wanted)) {
            JsonNode answers =
                    api.postLenient(path + "/batch", Map.of("items", part)).body();
            for (JsonNode answer : answers.path("items")) {
                String externalId = externalId(part.get(answer.path("index").asInt()));
                JsonNode problem = answer.path("problem");
                if (!problem.isMissingNode() && !problem.path("code").asText().equals("duplicate-external-id")) {
                    throw new IllegalStateException(path + " refused " + externalId + ": " + problem.path("detail"));
                }
                JsonNode id = answer.path("id").isMissingNode() ? problem.path("id") : answer.path("id");
                ids.put(externalId, id.asText());
            }
        }
        return ids;
    }

    Map<String, JsonNode> move(List<Map<String, Object>> moves) {
        Map<String, JsonNode> moved = new LinkedHashMap<>();
        for (List<Map<String, Object>> part : parts(moves)) {
            remember(post("/transitions/batch", part), moved);
        }
        return moved;
    }

    private JsonNode create(Map<String, Object> wanted) {
        return api.post(path, wanted).body();
    }

    private JsonNode post(String below, List<Map<String, Object>> items) {
        return api.post(path + below, Map.of("items", items)).body();
    }

    private Map<String, JsonNode> list(String filter) {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        String next = path + "?" + PAGE + "&" + filter;
        while (next != null) {
            JsonNode page = api.get(next).body();
            remember(page, records);
            next = page.path("next").textValue();
        }
        return records;
    }

    private static void remember(JsonNode answer, Map<String, JsonNode> records) {
        answer.path("items").forEach(item -> records.put(key(item), item));
    }

    /** Records that the service made by itself have no external id; their id will do. */
    private static String key(JsonNode record) {
        return record.path(EXTERNAL_ID).asText(record.path("id").asText());
    }

    private static String externalId(Map<String, Object> record) {
        return String.valueOf(record.get(EXTERNAL_ID));
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            parts.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return parts;
    }
}
