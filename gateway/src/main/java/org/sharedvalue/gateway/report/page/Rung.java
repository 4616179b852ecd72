package org.sharedvalue.gateway.report.page;

/**
 * One rung of the ladder, as wide as the starters at most.
 *
 * @param label what was reached
 * @param figure how many reached it, or why that is not told
 * @param caption among whom they are counted, in words
 * @param reached width of those who reached it, in percent of the picture
 * @param among width of those among whom they are counted
 * @param unknown width of those of whom nothing is known; 0 where that is nobody or not told
 * @param unknownText how many of those, in words; empty where nobody or not told
 * @param top where its row begins, in pixels
 */
public record Rung(
        String label,
        ShownFigure figure,
        String caption,
        String reached,
        String among,
        String unknown,
        String unknownText,
        int top) {

    /** Whether there is a bar. */
    public boolean drawn() {
        return !among.isEmpty();
    }

    /** Where what is not known begins. */
    public int textLine() {
        return top + LABEL;
    }

    /** Where the bar begins. */
    public int bar() {
        return top + BAR;
    }

    /** Where the line below the bar stands. */
    public int captionLine() {
        return top + CAPTION;
    }

    /** Height of a row. */
    static final int HEIGHT = 68;

    private static final int LABEL = 16;
    private static final int BAR = 24;
    private static final int CAPTION = 54;
}
