package org.sharedvalue.web.front;

import org.sharedvalue.web.problem.ProblemCode;

/**
 * A kind of problem that a service may answer with.
 *
 * @param type absolute path that identifies it
 * @param code its stable name
 * @param status HTTP status of a problem of this kind
 * @param title what it means
 */
public record ProblemKind(String type, String code, int status, String title) {

    static ProblemKind of(ProblemCode code) {
        return new ProblemKind(code.type(), code.code(), code.status(), code.title());
    }
}
