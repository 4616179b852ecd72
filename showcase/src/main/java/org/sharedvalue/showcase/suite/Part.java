package org.sharedvalue.showcase.suite;

import java.nio.file.Path;

/**
 * A process of the suite, as messages name it.
 *
 * @param name such as {@code partner-service}
 * @param log its log file
 */
public record Part(String name, Path log) {

    /** Says that it ended although nobody stopped it. */
    public String ended() {
        return name + " ended unexpectedly; its log is " + log;
    }
}
