package org.sharedvalue.outcomes.imports.file;

import java.io.IOException;
import org.sharedvalue.web.problem.ProblemCode;

/** From here on the file is none that can be read. Its words are ours and quote nothing of the file. */
public final class MalformedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final ProblemCode code;

    public MalformedFileException(long line, ProblemCode code, String detail) {
        super(detail);
        this.line = line;
        this.code = code;
    }

    /** Line of the file, from 1. */
    public long line() {
        return line;
    }

    public ProblemCode code() {
        return code;
    }

    /** What is wrong and what to change. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
