package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDescription;

/** Lays the lines of one report out on a page. */
final class PageMaker {

    private final JsonNode report;
    private final Words words;
    private final ShownFigures figures;
    private final Map<String, String> organisations = new HashMap<>();

    PageMaker(JsonNode report, Words words) {
        this.report = report;
        this.words = words;
        this.figures = new ShownFigures(report.path("figures"), words);
        report.path("contributions").forEach(giver -> {
            if (giver.path("name").isTextual()) {
                organisations.put(
                        giver.path("organisationId").asText(),
                        giver.path("name").textValue());
            }
        });
    }

    ReportPage page(Edition edition) {
        List<Gain> business = gains("F18", "F19", "F20", "F21", "F23");
        return new ReportPage(
                words,
                StyleSheet.only(),
                Masthead.of(report, edition, words),
                Stream.of(
                                figures.all("F15").stream(),
                                figures.part("F15", "cash").stream(),
                                figures.listed("F14", "F13.hours", "F13.volunteers", "F13.hoursPerVolunteer").stream())
                        .flatMap(Function.identity())
                        .toList(),
                figures.listed("F16.starter", "F16.completer", "F16.jobStart", "F16.sustained26"),
                each(report.path("contributions"))
                        .map(giver -> Giver.of(giver, words))
                        .toList(),
                figures.listed("F1", "F2.completers", "F2.leavers", "F2.active", "F3", "F4"),
                gains("F6", "F7", "F8.26", "F9"),
                business,
                figures.find("F18").isPresent() ? "" : words.of("business.left-out"),
                each(report.path("recognitions"))
                        .map(award -> AwardRow.of(award, words))
                        .toList(),
                Ladder.of(figures, words),
                Parts.of(report.path("breakdowns").path(0), words).orElse(null),
                new Voices(report, figures.node("F22"), organisations, words).sides(),
                each(report.path("figures"))
                        .filter(figure -> figure.path("target").isObject())
                        .map(figure -> AimRow.of(figure, words))
                        .toList(),
                each(report.path("declared"))
                        .map(declared -> DeclaredRow.of(declared, words))
                        .toList(),
                definitions(),
                notes());
    }

    private List<Gain> gains(String... codes) {
        return figures.all(codes).stream()
                .map(figure -> new Gain(
                        figure,
                        figure.state().equals("missing") ? "" : words.of("gain." + figure.code()),
                        EmployerRow.of(figures.node(figure.code()), organisations, words)))
                .toList();
    }

    private List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        for (FigureDescription description : FigureCatalogue.descriptions()) {
            figures.find(description.code())
                    .ifPresent(shown -> definitions.add(
                            Definition.of(figures.node(description.code()), shown, description, words)));
        }
        return definitions;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        each(report.path("notes")).map(JsonNode::asText).forEach(notes::add);
        if (report.path("redactedSince").isTextual()) {
            notes.add(words.of("redacted"));
        }
        return notes;
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
