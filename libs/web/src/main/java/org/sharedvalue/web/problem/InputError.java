package org.sharedvalue.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the input.
 *
 * @param pointer JSON pointer into the body; absent for a parameter
 * @param parameter name of a query or path parameter; absent for the body
 * @param problem what is wrong
 * @param detail what to change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputError(
        @Nullable String pointer,
        @Nullable String parameter,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        ProblemCode problem,

        String detail) {

    /** An error at a place of the body. */
    public static InputError at(String pointer, ProblemCode problem, String detail) {
        return new InputError(pointer, null, problem, detail);
    }

    /** An error in a parameter. */
    public static InputError in(String parameter, ProblemCode problem, String detail) {
        return new InputError(null, parameter, problem, detail);
    }

    /** The stable kebab-case name of what is wrong. */
    @JsonProperty("code")
    public String code() {
        return problem.code();
    }

    /** The same error seen from further out, such as from a batch around an item. */
    public InputError under(String prefix) {
        return pointer == null ? this : new InputError(prefix + pointer, null, problem, detail);
    }
}
