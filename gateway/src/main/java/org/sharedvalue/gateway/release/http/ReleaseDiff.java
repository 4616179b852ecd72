package org.sharedvalue.gateway.release.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;

/**
 * What changed from one release to another.
 *
 * @param from the earlier release
 * @param to the later one
 * @param summary how much changed, in a sentence
 * @param changes each figure, and each number beside one, that is shown differently
 */
public record ReleaseDiff(UUID from, UUID to, String summary, List<Change> changes) {

    /** Parts that say again what the figure says. */
    private static final Set<String> HEADLINES = Set.of("lower", "full");

    public ReleaseDiff {
        changes = List.copyOf(changes);
    }

    static ReleaseDiff of(Release before, JsonNode was, Release after, JsonNode is) {
        List<Change> changes = changes(was, is);
        return new ReleaseDiff(before.id(), after.id(), summary(changes, before, after), changes);
    }

    /** What is shown differently in one report than in another. */
    static List<Change> changes(JsonNode was, JsonNode is) {
        List<Change> changes = new ArrayList<>();
        compare(changes, null, was.path("figures"), is.path("figures"));
        JsonNode rowsBefore = was.path("breakdowns").path(0).path("rows");
        JsonNode rowsNow = is.path("breakdowns").path(0).path("rows");
        for (JsonNode row : rowsNow) {
            JsonNode earlier = find(rowsBefore, "value", row);
            compare(changes, row, earlier.path("figures"), row.path("figures"));
        }
        for (JsonNode row : rowsBefore) {
            if (find(rowsNow, "value", row).isMissingNode()) {
                compare(changes, row, row.path("figures"), MissingNode.getInstance());
            }
        }
        return changes;
    }

    private static String summary(List<Change> changes, Release before, Release after) {
        String counted = before.cutOff().equals(after.cutOff())
                ? " Both count up to " + after.cutOff() + "."
                : " The later counts up to " + after.cutOff() + ", the earlier up to " + before.cutOff() + ".";
        return switch (changes.size()) {
                    case 0 -> "Nothing is shown differently.";
                    case 1 -> "1 number is shown differently.";
                    default -> changes.size() + " numbers are shown differently.";
                }
                + counted;
    }

    /** Figures of the whole or of one row; the names are those of the release that has them. */
    private static void compare(List<Change> changes, @Nullable JsonNode row, JsonNode was, JsonNode is) {
        for (JsonNode figure : is.isMissingNode() ? was : is) {
            JsonNode before = find(was, "code", figure);
            JsonNode after = find(is, "code", figure);
            add(changes, figure, row, null, ShownNumber.of(before), ShownNumber.of(after));
            FigureCatalogue.find(figure.path("code").asText()).stream()
                    .flatMap(definition -> definition.description().parts().keySet().stream())
                    .filter(part -> !HEADLINES.contains(part) && isNumber(before, part) && isNumber(after, part))
                    .forEach(part -> add(
                            changes,
                            figure,
                            row,
                            part,
                            ShownNumber.ofPart(before, part),
                            ShownNumber.ofPart(after, part)));
        }
    }

    /** Maps of counts and rows of organisations are no numbers; they are read beside each other. */
    private static boolean isNumber(JsonNode figure, String part) {
        JsonNode shown = figure.path(part);
        return !figure.isMissingNode()
                && !shown.isArray()
                && (!shown.isObject() || shown.has("numerator") || shown.has("amount"));
    }

    private static void add(
            List<Change> changes,
            JsonNode figure,
            @Nullable JsonNode row,
            @Nullable String part,
            ShownNumber before,
            ShownNumber after) {
        if (!Objects.equals(before, after)) {
            String unit = figure.path("unit").asText();
            String name = figure.path("name").asText()
                    + (part == null ? "" : ", " + part)
                    + (row == null ? "" : ", " + row.path("label").asText());
            changes.add(new Change(
                    figure.path("code").asText(),
                    part,
                    row == null ? null : row.path("value").asText(),
                    before,
                    after,
                    name + ": " + before.words(unit) + " → " + after.words(unit)));
        }
    }

    private static JsonNode find(JsonNode items, String key, JsonNode like) {
        for (JsonNode item : items) {
            if (item.path(key).equals(like.path(key))) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    /**
     * One number.
     *
     * @param code code of its figure
     * @param part what it is beside the figure; null for the figure itself
     * @param row value of the row it is in; null for the whole
     * @param before how it was shown
     * @param after how it is shown
     * @param text the change in words
     */
    public record Change(
            String code,
            @Nullable String part,
            @Nullable String row,
            ShownNumber before,
            ShownNumber after,
            String text) {}
}
