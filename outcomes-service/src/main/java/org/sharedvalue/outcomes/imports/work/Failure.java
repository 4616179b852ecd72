package org.sharedvalue.outcomes.imports.work;

import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.file.MalformedFileException;
import org.sharedvalue.web.problem.ProblemCode;

/**
 * Why an import ends before its last row.
 *
 * @param code what is wrong
 * @param detail what happened and what to change
 * @param line line of the file; null where it is not the file's fault
 */
record Failure(ProblemCode code, String detail, @Nullable Long line) {

    static Failure of(MalformedFileException malformed) {
        return new Failure(malformed.code(), malformed.detail(), malformed.line());
    }
}
