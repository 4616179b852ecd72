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
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.RandomEvents;
import org.sharedvalue.gateway.report.NaivePeople;
import org.sharedvalue.gateway.report.PublishedEvents;

/**
 * Random histories with corrections, retractions, voids and people who are given another reference, taken in in any order: what
 * a report says of people on any day, in whole and by each dimension, is what counting them one by one comes to.
 */
@QuarkusTest
class PeopleReportTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 11);
    private static final List<String> DIMENSIONS = List.of("cohort", "ageBand", "area", "month", "targetGroup");
    private static final List<String> AREAS = List.of("Hackney", "Lambeth", "UNKNOWN");
    private static final List<String> COUNTS = List.of("F1", "F2.completers", "F2.leavers", "F2.active");

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void everyFigureIsWhatCountingPeopleComesTo(long seed) throws IOException {
        Random random = new Random(seed);
        List<UUID> programs = RandomEvents.ids(random, 2);
        UUID partnership = RandomEvents.ids(random, 1).get(0);
        List<DomainEvent> events = new ArrayList<>();
        RandomEvents.of(random, 80, programs, RandomEvents.ids(random, 3))
                .forEach(event -> events.add(described(event)));
        events.addAll(turns(events, random));
        programs.forEach(program -> events.add(Events.program(program, 1, "P-" + program, partnership, "GBP")));
        List<DomainEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        PublishedEvents.takeIn(shuffled);

        for (int i = 0; i < 8; i++) {
            // The first sixty days are those of the program, the rest those of the checks.
            LocalDate day = FIRST_DAY.plusDays(random.nextInt(i % 2 == 0 ? 60 : 500));
            for (UUID program : programs) {
                NaivePeople naive = new NaivePeople(events, program, day);
                ReportApi report = new ReportApi(program);
                JsonNode whole = report.report("cutOff=" + day);
                assertThat(shown(whole.get("figures")))
                        .as(day + " of " + program)
                        .isEqualTo(naive.figures());
                String dimension = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
                assertRows(report.report("cutOff=" + day + "&breakdown=" + dimension), naive, dimension, day);
            }
        }
    }

    /** Some who are known to have found nothing and then, later than they ended, find something: seldom by chance. */
    private static List<DomainEvent> turns(List<DomainEvent> events, Random random) {
        List<DomainEvent> turns = new ArrayList<>();
        for (DomainEvent event : events) {
            if (event.state() instanceof EnrolmentState state && state.version() == 1 && random.nextInt(3) == 0) {
                LocalDate day = FIRST_DAY.plusDays(60 + random.nextInt(30));
                turns.add(outcome(state, OutcomeType.NO_POSITIVE_DESTINATION, day, random));
                turns.add(outcome(state, OutcomeType.TRAINING_START, day.plusDays(1 + random.nextInt(200)), random));
            }
        }
        return turns;
    }

    private static DomainEvent outcome(EnrolmentState of, OutcomeType type, LocalDate day, Random random) {
        UUID id = RandomEvents.ids(random, 1).get(0);
        return Events.outcome(id, 1, "REPORTED", of.id(), of.programId(), type, day, EmployerLink.OUTSIDE, null);
    }

    /** The same with an age band and an area of its own, as different versions may say. */
    private static DomainEvent described(DomainEvent event) {
        if (!(event.state() instanceof EnrolmentState state)) {
            return event;
        }
        int hash = Math.floorMod(state.id().hashCode() + state.version(), 1_000);
        return new DomainEvent(
                event.type(),
                event.orderingKey(),
                event.occurredAt(),
                event.changed(),
                new EnrolmentState(
                        state.id(),
                        state.version(),
                        state.createdAt(),
                        state.updatedAt(),
                        state.status(),
                        state.participantRef(),
                        any(List.of(AgeBand.values()), hash),
                        any(AREAS, hash),
                        state.targetGroups(),
                        state.programId(),
                        state.cohortId(),
                        state.referredByOrganisationId(),
                        state.appliedOn(),
                        state.startedOn(),
                        state.endedOn(),
                        state.exitReason()));
    }

    private static <T> T any(List<T> values, int hash) {
        return values.get(hash % values.size());
    }

    private static void assertRows(JsonNode report, NaivePeople naive, String dimension, LocalDate day) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        report.at("/breakdowns/0/rows")
                .forEach(row -> rows.put(row.get("value").textValue(), shown(row.get("figures"))));
        naive.breakdown(dimension).forEach((value, figures) -> {
            Map<String, String> expected = new HashMap<>(figures);
            Map<String, String> row = rows.getOrDefault(value, Map.of());
            if (!figures.get("F1").equals("0")) {
                assertThat(row).as(dimension + " " + value + " on " + day).isEqualTo(expected);
            }
        });
        boolean additive = report.at("/breakdowns/0/additive").booleanValue();
        assertThat(additive).isEqualTo(!dimension.equals("targetGroup"));
        if (additive) {
            for (String code : COUNTS) {
                assertThat(rows.values().stream()
                                .mapToLong(row -> Long.parseLong(row.getOrDefault(code, "0")))
                                .sum())
                        .as(code + " by " + dimension)
                        .isEqualTo(Long.parseLong(naive.figures().get(code)));
            }
        }
    }

    /** The figures of a report in the form of the naive ones. */
    private static Map<String, String> shown(JsonNode figures) {
        Map<String, String> shown = new HashMap<>();
        for (JsonNode figure : figures) {
            String code = figure.get("code").textValue();
            if (COUNTS.contains(code)) {
                shown.put(code, figure.get("value").asText());
            } else if (code.matches("F[4-7]|F8[.].*|F9")) {
                put(shown, code, figure);
                figure.properties().stream()
                        .filter(part ->
                                List.of("knownOnly", "response", "upper").contains(part.getKey()))
                        .forEach(part -> put(shown, code + "." + part.getKey(), part.getValue()));
                if (code.equals("F7") && shown.containsKey(code)) {
                    shown.put("F7.negative", figure.get("negative").asText());
                }
                if (code.equals("F5")) {
                    put(shown, "F5.verified", figure.at("/quality/verifiedShare"));
                }
            } else if (code.equals("F6s")) {
                shown.put("F6s.numerator", figure.get("numerator").asText());
            }
        }
        return shown;
    }

    private static void put(Map<String, String> shown, String code, JsonNode ratio) {
        if (ratio.path("denominator").asLong() > 0) {
            shown.put(
                    code,
                    ratio.get("numerator").asText() + "/"
                            + ratio.get("denominator").asText());
        }
    }
}
