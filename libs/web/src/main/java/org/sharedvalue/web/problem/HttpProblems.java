package org.sharedvalue.web.problem;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problem for a bare HTTP status, as frameworks raise it. */
public final class HttpProblems {

    /** One code of each status: another code of the same status, wherever it stands in the catalogue, changes no answer. */
    private static final Map<Integer, ProblemCode> CODES = Stream.of(
                    ProblemCode.MALFORMED_JSON,
                    ProblemCode.UNAUTHENTICATED,
                    ProblemCode.INSUFFICIENT_SCOPE,
                    ProblemCode.NOT_FOUND,
                    ProblemCode.METHOD_NOT_ALLOWED,
                    ProblemCode.NOT_ACCEPTABLE,
                    ProblemCode.REQUEST_TIMEOUT,
                    ProblemCode.GONE,
                    ProblemCode.PRECONDITION_FAILED,
                    ProblemCode.PAYLOAD_TOO_LARGE,
                    ProblemCode.URI_TOO_LONG,
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    ProblemCode.INVALID_INPUT,
                    ProblemCode.PRECONDITION_REQUIRED,
                    ProblemCode.TOO_MANY_REQUESTS,
                    ProblemCode.HEADERS_TOO_LARGE,
                    ProblemCode.INTERNAL_ERROR,
                    ProblemCode.UNAVAILABLE)
            .collect(Collectors.toUnmodifiableMap(ProblemCode::status, Function.identity()));

    private HttpProblems() {}

    /** The refusal that fits a status; one that no code stands for, such as a bare 409, becomes an internal error. */
    public static ProblemException of(int status) {
        ProblemCode code = CODES.getOrDefault(status, ProblemCode.INTERNAL_ERROR);
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
