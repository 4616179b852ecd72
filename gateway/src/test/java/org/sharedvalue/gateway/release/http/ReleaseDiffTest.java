package org.sharedvalue.gateway.release.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.ContractJson;

class ReleaseDiffTest {

    private static final String CHECKS = """
            {"code": "F8.13", "name": "Sustained", "unit": "RATIO", "numerator": 125, "denominator": 145, "value": 0.86,
             "status": "OK", "response": %s, "upper": null}
            """;
    private static final String COST = """
            {"code": "F16.starter", "name": "Cost per starter", "unit": "MONEY", "value": {"amount": %s, "currency": "JPY"},
             "status": "OK", "full": {"amount": %s, "currency": "JPY"}, "cash": {"amount": 9, "currency": "JPY"}}
            """;
    private static final String STARTERS = """
            {"code": "F1", "name": "Starters", "unit": "COUNT", "value": 25, "status": "OK"}
            """;

    @Test
    void tellsWhatStandsBesideAFigureOnceAndMoneyInItsOwnUnit() throws JsonProcessingException {
        JsonNode was = report(CHECKS.formatted("null") + "," + COST.formatted("1000", "1000"), "");
        JsonNode is = report(
                CHECKS.formatted("{\"numerator\": 130, \"denominator\": 145, \"value\": 0.9}") + ","
                        + COST.formatted("1200", "1200"),
                "");

        assertThat(ReleaseDiff.changes(was, is))
                .extracting(ReleaseDiff.Change::text)
                .containsExactly(
                        "Sustained, response: withheld → 130 of 145 (90 %)", "Cost per starter: 1000 JPY → 1200 JPY");
        assertThat(ReleaseDiff.changes(is, is)).isEmpty();
    }

    @Test
    void tellsRowsThatCameAndRowsThatWent() throws JsonProcessingException {
        JsonNode was = report(STARTERS, row("North"));
        JsonNode is = report(STARTERS, row("South"));

        List<ReleaseDiff.Change> changes = ReleaseDiff.changes(was, is);

        assertThat(changes)
                .extracting(ReleaseDiff.Change::text)
                .containsExactly(
                        "Starters, South: not in the release → 25", "Starters, North: 25 → not in the release");
        assertThat(changes).extracting(ReleaseDiff.Change::row).containsExactly("South", "North");
    }

    private static String row(String area) {
        return "{\"value\": \"%s\", \"label\": \"%s\", \"figures\": [%s]}".formatted(area, area, STARTERS);
    }

    private static JsonNode report(String figures, String rows) throws JsonProcessingException {
        return ContractJson.MAPPER.readTree(
                "{\"figures\": [%s], \"breakdowns\": [{\"rows\": [%s]}]}".formatted(figures, rows));
    }
}
