package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one organisation put in.
 *
 * @param name its name
 * @param cells cash, in kind, management cost, value of its volunteers' time, what others added because of it
 */
public record Giver(String name, List<String> cells) {

    private static final List<String> INPUTS = List.of("cash", "inKind", "managementCost", "timeValue", "leveraged");

    public Giver {
        cells = List.copyOf(cells);
    }

    static Giver of(JsonNode contribution, Words words) {
        String name = contribution.path("name").isTextual()
                ? contribution.path("name").textValue()
                : words.of("organisation.unknown");
        return new Giver(
                name,
                INPUTS.stream()
                        .map(contribution::path)
                        .map(money -> cell(money, words))
                        .toList());
    }

    private static String cell(JsonNode money, Words words) {
        if (!money.isObject()) {
            return words.of("giver.unknown");
        }
        return money.path("amount").asLong() == 0 ? "–" : words.money(money);
    }
}
