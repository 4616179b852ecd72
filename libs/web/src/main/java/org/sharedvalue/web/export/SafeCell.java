package org.sharedvalue.web.export;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from running what somebody typed into a text field. */
final class SafeCell {

    /** What begins a formula, also in full width, wherever the spaces before it would be cut off. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\s\\u00a0\\ufeff\\u3000]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.][0-9]+)?");

    private SafeCell() {}

    /** The text, behind an apostrophe if a spreadsheet would run it; a number is none that runs. */
    static String of(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
