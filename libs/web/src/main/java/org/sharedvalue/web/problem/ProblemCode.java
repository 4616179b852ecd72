package org.sharedvalue.web.problem;

import java.util.Locale;

/**
 * The closed catalogue of refusals. A code stands for a whole problem ({@code /problems/{code}}) and, for bad input, for
 * a single error inside one.
 */
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not readable JSON"),
    WRONG_TYPE(400, "A value has the wrong JSON type"),
    UNKNOWN_PARAMETER(400, "A query parameter is unknown"),
    BAD_PARAMETER(400, "A parameter cannot be read"),
    BAD_CURSOR(400, "The cursor does not belong to this query"),
    UNAUTHENTICATED(401, "No valid bearer token was sent"),
    INSUFFICIENT_SCOPE(403, "The token lacks the scope for this operation"),
    ROLE_NOT_ENOUGH(403, "The organisation's role does not allow this"),
    RELEASES_ONLY(403, "Funders and sponsors read releases, no live reports"),
    NO_SUBSCRIPTION(403, "The organisation has no subscription"),
    NOT_FOUND(404, "There is no such record"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No representation of that media type exists"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    ILLEGAL_TRANSITION(409, "The record cannot move to that state"),
    DUPLICATE_EXTERNAL_ID(409, "The external id is taken"),
    DUPLICATE_IDENTIFIER(409, "The identifier is taken"),
    ORGANISATION_MERGED(409, "The organisation was merged into another one"),
    DUPLICATE_CODE(409, "The code is taken"),
    OPEN_ENROLMENT_EXISTS(409, "The participant has an open enrolment in the program"),
    COHORT_FULL(409, "The cohort has no free place"),
    COHORT_CLOSED(409, "The cohort is closed"),
    PROCESSING_RESTRICTED(409, "Processing of the participant is restricted"),
    CONSENT_MISSING(409, "The person has not agreed to this"),
    CONSENT_WITHDRAWN(409, "The person withdrew the consent that this needs"),
    INTERVAL_OVERLAP(409, "The period overlaps another one"),
    DAILY_HOURS_EXCEEDED(409, "The volunteer would work more than 24 hours that day"),
    CONTRADICTS_OTHER_CHECK(409, "The result contradicts another milestone"),
    STATE_CONFLICT(409, "The state of a record does not allow this"),
    SERIES_BREAKDOWN(409, "The releases of this series have another breakdown"),
    CUT_OFF_GOES_BACK(409, "The cut-off lies before that of the latest final release"),
    OUTDATED_RELEASE(409, "Another release of the series became final in between"),
    WOULD_DISCLOSE(409, "The release would tell what it withholds"),
    IDEMPOTENCY_KEY_IN_FLIGHT(409, "The first request with this idempotency key is still running"),
    CONCURRENT_CHANGE(409, "The record was changed by someone else at the same time"),
    GONE(410, "The position is no longer available"),
    PRECONDITION_FAILED(412, "The record has changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    INVALID_INPUT(422, "The input is refused"),
    MALFORMED_FILE(422, "The file cannot be read"),
    BATCH_REJECTED(422, "The batch is refused as a whole"),
    MISSING(422, "A required field is missing"),
    TOO_LONG(422, "A field is too long"),
    OUT_OF_RANGE(422, "A value is out of range"),
    MALFORMED_VALUE(422, "A value is not well formed"),
    UNKNOWN_PROPERTY(422, "A property is unknown"),
    UNKNOWN_VALUE(422, "A value is not in the list"),
    READ_ONLY_FIELD(422, "A field cannot be written"),
    IMMUTABLE_FIELD(422, "A field cannot be changed after creation"),
    NOT_APPLICABLE(422, "A field does not apply here"),
    DUPLICATE_VALUE(422, "A value stands twice"),
    UNKNOWN_REFERENCE(422, "A referenced record is unknown"),
    DATES_OUT_OF_ORDER(422, "Dates are out of order"),
    DATE_IN_FUTURE(422, "A date lies in the future"),
    SECOND_LEAD(422, "A partnership has one lead on any day"),
    RULE_BROKEN(422, "A rule of the domain is broken"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The request headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    IMPORTS_FULL(503, "There is no room for another import now"),
    UNAVAILABLE(503, "A part of the suite cannot be asked now");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status of a problem with this code. */
    public int status() {
        return status;
    }

    /** Short summary, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The stable kebab-case name that clients compare. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Absolute path that identifies problems with this code. */
    public String type() {
        return "/problems/" + code();
    }
}
