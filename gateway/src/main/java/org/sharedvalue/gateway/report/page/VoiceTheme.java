package org.sharedvalue.gateway.report.page;

import java.util.List;

/**
 * What was said about one theme.
 *
 * @param name the theme
 * @param count how many statements speak of it, in words
 * @param quotes some of them
 * @param more how many are not quoted, in words; empty where all are
 */
public record VoiceTheme(String name, String count, List<Quote> quotes, String more) {

    public VoiceTheme {
        quotes = List.copyOf(quotes);
    }

    /**
     * A statement.
     *
     * @param text its words
     * @param language its language
     * @param speaker who speaks, as far as it may be told
     */
    public record Quote(String text, String language, String speaker) {}
}
