package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The way from the start to a job that lasts, rung by rung: an offer is not a job, and a start is not a sustained job.
 *
 * @param rungs from the first to the last
 * @param summary the picture in words
 * @param hasUnknown whether somewhere nothing is known of some
 */
public record Ladder(List<Rung> rungs, String summary, boolean hasUnknown) {

    private static final double WHOLE = 100;

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** Height of the picture in pixels. */
    public int height() {
        return rungs.isEmpty() ? 0 : rungs.get(rungs.size() - 1).bottom();
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return rungs.stream().anyMatch(Rung::drawn);
    }

    static Ladder of(ShownFigures figures, Words words) {
        long scale = List.of("F5", "F6", "F8.13", "F8.26", "F8.52").stream()
                .map(code -> figures.node(code).path("denominator").asLong())
                .reduce(figures.count("F1").orElse(0L), Math::max);
        List<Rung> rungs = new ArrayList<>();
        for (String code : List.of("F1", "F2.completers", "F5", "F6", "F8.13", "F8.26", "F8.52")) {
            int top = rungs.isEmpty() ? 0 : rungs.get(rungs.size() - 1).bottom();
            figures.find(code).ifPresent(figure -> rungs.add(rung(figures, figure, scale, top, words)));
        }
        StringBuilder summary = new StringBuilder();
        for (Rung rung : rungs) {
            summary.append(words.with(
                            "ladder.sentence",
                            rung.label(),
                            rung.figure().parts().isEmpty()
                                    ? rung.figure().value()
                                    : rung.figure().parts() + ", "
                                            + rung.figure().value()))
                    .append(' ');
        }
        return new Ladder(rungs, summary.toString().strip(), rungs.stream().anyMatch(rung -> !rung.unknownText()
                .isEmpty()));
    }

    private static Rung rung(ShownFigures figures, ShownFigure figure, long scale, int top, Words words) {
        JsonNode node = figures.node(figure.code());
        Optional<Long> count = figures.count(figure.code());
        boolean plain = !node.path("denominator").isNumber();
        long among = plain
                ? figures.count("F1").or(() -> count).orElse(0L)
                : node.path("denominator").asLong();
        JsonNode response = node.path("response");
        long unknown = response.isObject()
                ? response.path("denominator").asLong()
                        - response.path("numerator").asLong()
                : 0;
        boolean drawn = count.isPresent() && scale > 0 && among > 0;
        return new Rung(
                words.of("ladder." + figure.code()),
                figure,
                caption(figure, words),
                drawn ? width(count.orElseThrow(), scale) : "",
                drawn ? width(among, scale) : "",
                drawn && unknown > 0 ? width(unknown, scale) : "0",
                drawn && unknown > 0 ? words.with("ladder.unknown", words.count(unknown)) : "",
                top);
    }

    private static String caption(ShownFigure figure, Words words) {
        return figure.parts().isEmpty() ? "" : words.with("ladder." + figure.code() + ".among", figure.parts());
    }

    static String width(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f", WHOLE * part / whole);
    }
}
