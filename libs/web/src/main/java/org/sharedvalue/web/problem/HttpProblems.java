package org.sharedvalue.web.problem;

import java.util.Arrays;

/** The problem for a bare HTTP status, as frameworks raise it. */
public final class HttpProblems {

    private static final int UNPROCESSABLE = 422;

    private HttpProblems() {}

    /** The refusal that fits a status; a status the catalogue does not know becomes an internal error. */
    public static ProblemException of(int status) {
        ProblemCode code =
                switch (status) {
                    case 400 -> ProblemCode.MALFORMED_JSON;
                    case 403 -> ProblemCode.INSUFFICIENT_SCOPE;
                    case UNPROCESSABLE -> ProblemCode.INVALID_INPUT;
                    default ->
                        Arrays.stream(ProblemCode.values())
                                .filter(candidate -> candidate.status() == status && status != 409)
                                .findFirst()
                                .orElse(ProblemCode.INTERNAL_ERROR);
                };
        return new ProblemException(code, detail(code));
    }

    private static String detail(ProblemCode code) {
        return code == ProblemCode.INTERNAL_ERROR
                ? "The request was not carried out. Quote the traceId to the operator."
                : code.title() + ".";
    }
}
