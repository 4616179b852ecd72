package org.sharedvalue.localstack.process;

import java.nio.file.Path;

/** A part did not come up; the message ends with the last lines of its log. */
public final class StartFailedException extends RuntimeException {

    private final Path log;

    public StartFailedException(String part, String what, Path log) {
        super("%s %s; its log is %s%n%s".formatted(part, what, log, LogTail.of(log)));
        this.log = log;
    }

    /** The log file that tells more. */
    public Path log() {
        return log;
    }
}
