package org.sharedvalue.gateway.report.http;

import java.util.UUID;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Reads ids in paths: what is no UUID names no record. */
public final class PathIds {

    private PathIds() {}

    /** The id of a program. */
    public static UUID program(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException noUuid) {
            throw unknown();
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such program.");
    }
}
