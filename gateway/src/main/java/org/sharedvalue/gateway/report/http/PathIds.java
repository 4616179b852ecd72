package org.sharedvalue.gateway.report.http;

import java.util.UUID;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Reads ids in paths: what is no UUID names no record. */
final class PathIds {

    private PathIds() {}

    /** The id of a program, partnership or organisation. */
    static UUID of(ScopeKind kind, String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException noUuid) {
            throw unknown(kind);
        }
        throw unknown(kind);
    }

    static ProblemException unknown(ScopeKind kind) {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such " + kind.word() + ".");
    }
}
