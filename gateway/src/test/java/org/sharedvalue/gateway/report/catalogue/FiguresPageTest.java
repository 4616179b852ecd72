package org.sharedvalue.gateway.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.gateway.report.value.Reason;

class FiguresPageTest {

    private static final Path PAGE = Path.of("..", "docs", "FIGURES.md");

    @Test
    void thePageSaysWhatTheCatalogueSays() throws IOException {
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE)
                .as("written by: mvn test -pl gateway -am -Ddocs.update=true -Dtest=FiguresPageTest")
                .hasContent(page());
    }

    private static String page() {
        return """
                # Figures

                The lines of a shared-value report, version %s of the definitions. This page is written from the same
                catalogue (`FigureCatalogue` in the gateway) that reports are computed from and that `GET /v1/figures`
                serves; the build fails when they differ.

                The unit is the enrolment: every figure counts one at most once. A record counts from its *step day*
                on, so a report at a cut-off adds up what stepped by then. Ratios keep both halves and are rounded
                half up, for display only. Completers are enrolments completed, starters enrolments started. A job
                start is a start in a job, in self-employment or in an apprenticeship; the index job of an enrolment is
                its earliest.

                A figure *leads back* to the entries of the ledger that count in its numerator or denominator, and to
                the baselines, costs, workforces and rates that organisations declared and it rests on:
                `/figures/{code}/provenance?side=` of its report.

                %s
                ## When a figure is not OK

                | Reason | Meaning |
                | --- | --- |
                %s
                A figure with a value and a reason is PROVISIONAL, one without a value NOT_COMPUTABLE. A value is never
                0 for want of records.
                """.formatted(FigureCatalogue.DEFINITION_VERSION, sides(), reasons());
    }

    private static String sides() {
        return Stream.of(Side.values())
                .map(side -> "## " + heading(side) + "\n\n"
                        + FigureCatalogue.descriptions().stream()
                                .filter(figure -> figure.side() == side)
                                .map(FiguresPageTest::section)
                                .collect(Collectors.joining("\n"))
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String heading(Side side) {
        return switch (side) {
            case SOCIETY -> "Society";
            case BUSINESS -> "Business";
            case BOTH -> "Both";
            case INPUT -> "Input";
            case QUALITY -> "Quality";
        };
    }

    private static String section(FigureDescription figure) {
        StringBuilder section = new StringBuilder("### " + figure.code() + " " + figure.name() + "\n\n");
        section.append("- Formula: ").append(figure.formula()).append('\n');
        section.append("- Step day: ").append(figure.stepDay()).append('\n');
        section.append("- Unit: ").append(figure.unit()).append('\n');
        if (figure.hangsOn() != null) {
            section.append("- Hangs on: ").append(figure.hangsOn()).append('\n');
        }
        if (!figure.standards().isEmpty()) {
            section.append("- Comparable with: ")
                    .append(String.join("; ", figure.standards()))
                    .append('\n');
        }
        figure.parts().forEach((part, meaning) -> section.append("- `")
                .append(part)
                .append("`: ")
                .append(meaning)
                .append('\n'));
        if (!figure.sides().isEmpty()) {
            section.append("- Leads back by: ")
                    .append(String.join(", ", figure.sides()))
                    .append('\n');
        }
        if (figure.verifiedShare()) {
            section.append("- Has a verified share (F11)\n");
        }
        if (!figure.inBreakdowns()) {
            section.append("- Not in breakdowns\n");
        }
        return section.toString();
    }

    private static String reasons() {
        return Stream.of(Reason.values())
                .map(reason -> "| `" + reason.code() + "` | " + reason.sentence() + " |\n")
                .collect(Collectors.joining());
    }
}
