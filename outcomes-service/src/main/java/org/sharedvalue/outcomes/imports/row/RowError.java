package org.sharedvalue.outcomes.imports.row;

import java.util.List;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Why a row was refused. It holds no value of the row, and no words that could quote one, so that it may stay when the person
 * of the row is erased.
 *
 * @param line line of the file on which the row begins
 * @param pointer JSON pointer to the column; empty for the row as a whole
 * @param code what is wrong
 */
public record RowError(long line, String pointer, ProblemCode code) {

    /** What a refusal says about a row of this form. */
    static List<RowError> of(long line, ProblemException refusal, Pointers known) {
        return refusal.errors().isEmpty()
                ? List.of(new RowError(line, "", refusal.code()))
                : refusal.errors().stream().map(error -> of(line, error, known)).toList();
    }

    private static RowError of(long line, InputError error, Pointers known) {
        String pointer = error.pointer();
        return new RowError(line, pointer != null && known.has(pointer) ? pointer : "", error.problem());
    }
}
