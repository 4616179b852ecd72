package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.report.NaiveScope;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.gateway.report.RandomPartners;
import org.sharedvalue.gateway.report.source.Scope;

/** Random histories, taken in in any order: what a wide scope comes to is what counting record by record comes to. */
@QuarkusTest
class WideScopesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyScopeIsWhatCountingItsRecordsComesTo(long seed) throws IOException {
        RandomPartners partners = new RandomPartners(seed);
        List<DomainEvent> shuffled = new ArrayList<>(partners.events());
        Collections.shuffle(shuffled, new Random(seed));
        PublishedEvents.takeIn(shuffled);

        for (int i = 0; i < 6; i++) {
            LocalDate day = partners.anyDay();
            NaiveScope naive = new NaiveScope(partners.events(), day);
            for (UUID partnership : partners.partnerships()) {
                assertSame(Scope.partnership(partnership), day, naive.partnership(partnership));
            }
            for (UUID organisation : partners.organisations()) {
                UUID today = organisation.equals(partners.merged()) ? partners.survivor() : organisation;
                assertSame(Scope.organisation(organisation), day, naive.organisation(today));
            }
        }
    }

    private static void assertSame(Scope scope, LocalDate day, Map<String, Long> naive) throws IOException {
        JsonNode report = new ReportApi(scope).report("cutOff=" + day);
        Map<String, Long> shown = new HashMap<>();
        for (JsonNode figure : report.get("figures")) {
            String code = figure.get("code").textValue();
            if (code.equals("F3")) {
                shown.put("F3.attended", figure.get("numerator").longValue());
                shown.put("F3.rows", figure.get("denominator").longValue());
                shown.put("F3.attendable", figure.at("/coverage/denominator").longValue());
            } else if (code.equals("F18")) {
                shown.put(code, figure.get("numerator").longValue());
            } else if (code.equals("F15") && figure.get("value").isObject()) {
                shown.put("F15.cash", figure.at("/cash/amount").longValue());
            } else if (figure.get("value").isInt()) {
                shown.put(code, figure.get("value").longValue());
            }
        }
        Map<String, Long> expected = new HashMap<>(naive);
        if (!report.at("/scope/crossSector").asBoolean()) {
            assertThat(shown).doesNotContainKey("F18");
            expected.remove("F18");
        }
        if (!shown.containsKey("F15.cash")) {
            assertThat(expected.remove("F15.cash")).isZero();
        }
        assertThat(shown).as(scope + " on " + day).containsAllEntriesOf(expected);
        assertThat(shown.containsKey("F1")).isEqualTo(naive.containsKey("F1"));
        for (String code : shown.containsKey("F18") ? List.of("F1.participants", "F18") : List.of("F1.participants")) {
            assertThat(new ReportApi(scope)
                            .provenance(code, "cutOff=" + day)
                            .get("distinctEnrolments")
                            .longValue())
                    .as("what is behind " + code + " of " + scope + " on " + day)
                    .isEqualTo(naive.getOrDefault(code, 0L));
        }
    }
}
