package org.sharedvalue.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type absolute path of the kind of problem
 * @param title summary of the kind of problem
 * @param status HTTP status
 * @param detail what happened and what to change
 * @param instance template of the route that refused
 * @param code stable kebab-case name of the kind of problem
 * @param traceId id to quote to the operator
 * @param errors what is wrong with the input; empty for other problems
 * @param members further members of this kind of problem
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        String traceId,
        List<InputError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** Media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document for a refusal. */
    public static Problem of(ProblemException refusal, @Nullable String instance, String traceId) {
        ProblemCode code = refusal.code();
        return new Problem(
                code.type(),
                code.title(),
                code.status(),
                refusal.detail(),
                instance,
                code.code(),
                traceId,
                refusal.errors(),
                refusal.members());
    }
}
