package org.sharedvalue.gateway.report.page;

import java.util.List;

/**
 * The themes that speak for one side.
 *
 * @param side name of the side, as a style has it
 * @param title for whom they speak
 * @param themes the themes
 */
public record VoiceSide(String side, String title, List<VoiceTheme> themes) {

    public VoiceSide {
        themes = List.copyOf(themes);
    }
}
