package org.sharedvalue.web.problem;

import java.util.Arrays;

/** The problem for a bare HTTP status, as frameworks raise it. */
public final class HttpProblems {

    private static final int UNPROCESSABLE = 422;
    private static final int UNREACHABLE = 503;

    private HttpProblems() {}

    /** The refusal that fits a status; a status the catalogue does not know becomes an internal error. */
    public static ProblemException of(int status) {
        ProblemCode code =
                switch (status) {
                    case 400 -> ProblemCode.MALFORMED_JSON;
                    case 403 -> ProblemCode.INSUFFICIENT_SCOPE;
                    case UNPROCESSABLE -> ProblemCode.INVALID_INPUT;
                    case UNREACHABLE -> ProblemCode.UNAVAILABLE;
                    default ->
                        Arrays.stream(ProblemCode.values())
                                .filter(candidate -> candidate.status() == status && status != 409)
                                .findFirst()
                                .orElse(ProblemCode.INTERNAL_ERROR);
                };
        return new ProblemException(code, detail(code));
    }

    /** What to change, where the title alone does not say it. */
    private static String detail(ProblemCode code) {
        return switch (code) {
            case INTERNAL_ERROR -> "The request was not carried out. Quote the traceId to the operator.";
            case NOT_ACCEPTABLE ->
                "Accept application/json; lists and reports also come as text/csv, lists as application/x-ndjson.";
            case PAYLOAD_TOO_LARGE -> "The body is too large; send fewer items at a time.";
            case URI_TOO_LONG -> "The address is longer than 8 KB; send fewer or shorter parameters.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "Send the body uncompressed, as application/json, or application/merge-patch+json for a PATCH.";
            case HEADERS_TOO_LARGE -> "The headers are larger than 16 KB together; send fewer or shorter ones.";
            default -> code.title() + ".";
        };
    }
}
