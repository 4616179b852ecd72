package org.sharedvalue.gateway.release.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What earlier final releases of a series show, and where each shown value was computed.
 *
 * @param origins release of each figure, and of its breakdown, by the name that {@link #figure(String)}, {@link
 *     #breakdown(String)} and the like give it
 * @param reports their reports
 */
public record Earlier(Map<String, UUID> origins, Map<UUID, JsonNode> reports) {

    /** Nothing was released before. */
    public static final Earlier NONE = new Earlier(Map.of(), Map.of());

    private static final String ROWS = "/rows";
    private static final String QUALITY = "/quality";

    public Earlier {
        origins = Map.copyOf(origins);
        reports = Map.copyOf(reports);
    }

    /** The name of a figure. */
    public static String figure(String code) {
        return code;
    }

    /** The name of a figure's breakdown. */
    public static String breakdown(String code) {
        return code + ROWS;
    }

    /** The name of the quality of either. */
    public static String quality(String name) {
        return name + QUALITY;
    }

    /** A figure as it was where it was computed. */
    Optional<ObjectNode> shown(String code) {
        return in(figure(code)).flatMap(report -> find(report.path("figures"), "code", code));
    }

    /** A figure in a row as it was where the breakdown was computed. */
    Optional<ObjectNode> shown(String code, String row) {
        return in(breakdown(code))
                .flatMap(report -> find(report.path("breakdowns").path(0).path("rows"), "value", row))
                .flatMap(found -> find(found.path("figures"), "code", code));
    }

    /** The rows that a breakdown had where it was computed. */
    JsonNode rows(String code) {
        return in(breakdown(code))
                .map(report -> report.path("breakdowns").path(0).path("rows"))
                .orElse(MissingNode.getInstance());
    }

    private Optional<JsonNode> in(String name) {
        return Optional.ofNullable(origins.get(name)).map(reports::get);
    }

    private static Optional<ObjectNode> find(JsonNode items, String key, String wanted) {
        for (JsonNode item : items) {
            if (item.path(key).asText().equals(wanted) && item instanceof ObjectNode found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
