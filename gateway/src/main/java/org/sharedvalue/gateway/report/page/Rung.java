package org.sharedvalue.gateway.report.page;

/**
 * One rung of the ladder, drawn as wide as all who started at most.
 *
 * @param label what was reached
 * @param figure how many reached it, or why that is not told
 * @param caption among whom they are counted, in words; empty of a plain count
 * @param reached width of those who reached it, in percent of the picture
 * @param among width of those among whom they are counted; empty where nothing can be drawn
 * @param unknown width of those of whom nothing is known
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

    private static final int LABEL = 16;
    private static final int BAR = 24;
    private static final int CAPTION = 54;
    private static final int LINE = 16;
    private static final int GAP = 14;

    /** Whether there is a bar. */
    public boolean drawn() {
        return !among.isEmpty();
    }

    /** What is said in a second line below the bar; empty where nothing is. */
    public String remark() {
        return !unknownText.isEmpty() && !figure.mark().isEmpty()
                ? unknownText + " · " + figure.mark()
                : unknownText + figure.mark();
    }

    /** Line of what was reached. */
    public int labelLine() {
        return top + LABEL;
    }

    /** Where the bar begins. */
    public int bar() {
        return top + BAR;
    }

    /** The line below the bar. */
    public int captionLine() {
        return top + CAPTION;
    }

    /** The second line below the bar. */
    public int remarkLine() {
        return captionLine() + (caption.isEmpty() ? 0 : LINE);
    }

    /** Where the next row begins. */
    int bottom() {
        if (!drawn()) {
            return bar() + GAP;
        }
        return caption.isEmpty() && remark().isEmpty()
                ? captionLine()
                : captionLine() + (caption.isEmpty() || remark().isEmpty() ? 0 : LINE) + GAP;
    }
}
