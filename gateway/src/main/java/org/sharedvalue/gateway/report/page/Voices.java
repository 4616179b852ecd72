package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;

/** Statements by theme, each quoted once, under the first of its themes. */
final class Voices {

    private static final int MOST_QUOTES = 3;
    private static final int MOST_CHARACTERS = 400;

    private final Words words;
    private final Map<String, String> organisations;
    private final Map<TestimonialTheme, List<VoiceTheme.Quote>> quotes = new EnumMap<>(TestimonialTheme.class);
    private final JsonNode counts;

    Voices(JsonNode report, JsonNode figure, Map<String, String> organisations, Words words) {
        this.words = words;
        this.organisations = organisations;
        this.counts = figure.path("byTheme");
        report.path("testimonials").forEach(this::quote);
    }

    private void quote(JsonNode statement) {
        JsonNode text = statement.path("text");
        JsonNode theme = statement.path("themes").path(0);
        if (text.isTextual() && theme.isTextual()) {
            quotes.computeIfAbsent(TestimonialTheme.valueOf(theme.textValue()), first -> new ArrayList<>())
                    .add(new VoiceTheme.Quote(
                            shortened(text.textValue()),
                            statement.path("language").asText(),
                            speaker(statement)));
        }
    }

    private static String shortened(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return text.substring(0, end) + "…";
    }

    /** A statement without attribution names no organisation either. */
    private String speaker(JsonNode statement) {
        String group = words.of("speaker." + statement.path("speakerGroup").asText());
        String organisation = organisations.get(statement.path("organisationId").asText());
        return organisation == null || statement.path("attribution").asText().equals("ANONYMOUS")
                ? group
                : words.with("speaker.of", group, organisation);
    }

    /** Participants, business, both; sides nobody spoke for are left out. */
    List<VoiceSide> sides() {
        List<VoiceSide> sides = new ArrayList<>();
        for (TestimonialTheme.Side side : TestimonialTheme.Side.values()) {
            List<VoiceTheme> themes = new ArrayList<>();
            for (TestimonialTheme theme : TestimonialTheme.values()) {
                long count = counts.path(theme.name()).asLong();
                if (theme.side() == side && count > 0) {
                    themes.add(theme(theme, count));
                }
            }
            if (!themes.isEmpty()) {
                sides.add(new VoiceSide(side.name().toLowerCase(Locale.ROOT), words.of("voices." + side), themes));
            }
        }
        return sides;
    }

    private VoiceTheme theme(TestimonialTheme theme, long count) {
        List<VoiceTheme.Quote> said = quotes.getOrDefault(theme, List.of());
        List<VoiceTheme.Quote> shown = said.subList(0, Math.min(MOST_QUOTES, said.size()));
        int more = said.size() - shown.size();
        return new VoiceTheme(
                words.of("theme." + theme),
                words.with("voices.count", count),
                shown,
                more == 0 ? "" : words.with("voices.more", words.count(more)));
    }
}
