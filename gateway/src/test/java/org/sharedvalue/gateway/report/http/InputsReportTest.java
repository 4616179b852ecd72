package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.VolunteerContributionState;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.InputEvents;
import org.sharedvalue.gateway.report.NaiveInputs;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.gateway.report.RandomInputs;

/** Random inputs, declarations and targets: what a report comes to is what adding record by record comes to. */
@QuarkusTest
class InputsReportTest {

    private static final List<String> PLAIN = List.of("F13.hours", "F13.mentorHours", "F13.volunteers", "F14", "F15");
    private static final LocalDate LATE = LocalDate.of(2012, 1, 1);

    @ParameterizedTest
    @ValueSource(longs = {610, 611})
    void everyFigureIsWhatAddingItsRecordsComesTo(long seed) throws IOException {
        RandomInputs inputs = new RandomInputs(seed);
        List<DomainEvent> events = new ArrayList<>(inputs.events());
        Collections.shuffle(events, new Random(seed));
        PublishedEvents.takeIn(events);
        ReportApi api = new ReportApi(inputs.program());
        for (int i = 0; i < 5; i++) {
            LocalDate day = inputs.anyCutOff();
            assertThat(shown(api, day, events.get(events.size() - 1)))
                    .as("on " + day)
                    .isEqualTo(new NaiveInputs(events, day).figures());
        }

        DomainEvent reversed = reversedContribution(inputs);
        DomainEvent unapproved = reversedHours(inputs);
        long inputBefore = Long.parseLong(shown(api, LATE).get("F15"));
        PublishedEvents.takeIn(List.of(reversed));
        events.add(reversed);
        assertThat(inputBefore - Long.parseLong(shown(api, LATE, reversed).get("F15")))
                .isEqualTo(((ContributionState) reversed.state()).amount().amount());
        PublishedEvents.takeIn(List.of(unapproved));
        events.add(unapproved);
        for (LocalDate day : List.of(inputs.anyCutOff(), inputs.anyCutOff(), LATE)) {
            assertThat(shown(api, day, unapproved)).as("on " + day).isEqualTo(new NaiveInputs(events, day).figures());
        }
    }

    private static DomainEvent reversedContribution(RandomInputs inputs) {
        ContributionState state = inputs.any(inputs.events().stream()
                .map(DomainEvent::state)
                .filter(ContributionState.class::isInstance)
                .map(ContributionState.class::cast)
                .filter(each -> each.status().equals("VERIFIED"))
                .toList());
        return InputEvents.contribution(
                state.id(),
                2,
                "REVERSED",
                state.programId(),
                state.organisationId(),
                state.kind(),
                state.amount().amount(),
                state.receivedOn(),
                state.leveragedByOrganisationId());
    }

    private static DomainEvent reversedHours(RandomInputs inputs) {
        VolunteerContributionState state = inputs.any(inputs.events().stream()
                .map(DomainEvent::state)
                .filter(VolunteerContributionState.class::isInstance)
                .map(VolunteerContributionState.class::cast)
                .filter(each -> each.status().equals("APPROVED"))
                .toList());
        return Events.volunteerHours(
                state.id(),
                2,
                "REVERSED",
                state.programId(),
                state.employerOrganisationId(),
                state.volunteerRef(),
                state.workedOn(),
                state.hours().quarters(),
                state.attendees());
    }

    private static Map<String, @Nullable String> shown(ReportApi api, LocalDate day, DomainEvent... written)
            throws IOException {
        String atLeast =
                Arrays.stream(written).map(event -> "&atLeast=" + event.id()).collect(Collectors.joining());
        JsonNode report = api.report("breakdown=cohort&cutOff=" + day + atLeast);
        Map<String, @Nullable String> shown = new TreeMap<>();
        for (JsonNode figure : report.get("figures")) {
            String code = figure.get("code").textValue();
            if (PLAIN.contains(code)) {
                shown.put(code, text(figure.get("value")));
            }
            figure.path("byOrganisation")
                    .forEach(row ->
                            shown.put(code + " " + row.get("organisationId").textValue(), text(row.get("value"))));
            target(shown, figure);
        }
        report.at("/breakdowns/0/rows").forEach(row -> row.get("figures").forEach(figure -> target(shown, figure)));
        return shown;
    }

    private static void target(Map<String, @Nullable String> shown, JsonNode figure) {
        JsonNode target = figure.get("target");
        if (!target.isNull()) {
            shown.put(
                    "target " + figure.get("code").textValue(),
                    target.get("id").textValue() + " " + text(target.get("actual")));
        }
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isObject()) {
            return value.get("amount").asText();
        }
        return value.isFloatingPointNumber() ? value.decimalValue().setScale(4).toPlainString() : value.asText();
    }
}
