package org.sharedvalue.accesstests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the table of metrics in docs/OPERATING.md.
 *
 * @param name its name at {@code /q/metrics}
 * @param where the services that have it: {@code all} or their names
 */
public record DocumentedMetric(String name, String where) {

    private static final Path DOCUMENT = Path.of("..", "docs", "OPERATING.md");
    private static final Pattern LINE = Pattern.compile("\\| `([a-z_]+)` \\| [^|]+ \\| ([a-z, -]+) \\| [^|]{10,} \\|");

    /** All that are documented. */
    public static List<DocumentedMetric> all() {
        try {
            return Files.readString(DOCUMENT)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new DocumentedMetric(line.group(1), line.group(2)))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("docs/OPERATING.md cannot be read", unreadable);
        }
    }

    boolean isOf(String service) {
        return where.equals("all") || List.of(where.split(", ")).contains(service);
    }
}
