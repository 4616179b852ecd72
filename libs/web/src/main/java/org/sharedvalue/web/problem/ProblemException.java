package org.sharedvalue.web.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal, thrown where a rule is broken and answered as a problem document. Immutable. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<InputError> errors;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    private ProblemException(
            ProblemCode code,
            String detail,
            List<InputError> errors,
            Map<String, Object> members,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
        this.headers = Map.copyOf(headers);
    }

    /** A refusal that concerns the request or the record as a whole. */
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of(), Map.of(), Map.of());
    }

    /** A refusal of one place of the body. */
    public static ProblemException at(String pointer, ProblemCode code, String detail) {
        return input(List.of(InputError.at(pointer, code, detail)));
    }

    /** A refusal of one parameter. */
    public static ProblemException in(String parameter, ProblemCode code, String detail) {
        return input(List.of(InputError.in(parameter, code, detail)));
    }

    /** A refusal of the input; its code is the errors' own where they agree. */
    public static ProblemException input(List<InputError> errors) {
        ProblemCode first = errors.get(0).problem();
        boolean agree = errors.stream().allMatch(error -> error.problem() == first);
        ProblemCode code = agree ? first : ProblemCode.INVALID_INPUT;
        String detail = errors.size() == 1 ? errors.get(0).detail() : errors.size() + " things are wrong; see errors.";
        return new ProblemException(code, detail, errors, Map.of(), Map.of());
    }

    /** A refusal of a batch, with what is wrong in each of its items. */
    public static ProblemException batch(List<InputError> errors) {
        return new ProblemException(
                ProblemCode.BATCH_REJECTED, "Nothing of the batch was taken; see errors.", errors, Map.of(), Map.of());
    }

    /** The same refusal with a further member in its document. */
    public ProblemException with(String member, Object value) {
        Map<String, Object> extended = new LinkedHashMap<>(members);
        extended.put(member, value);
        return new ProblemException(code, detail(), errors, extended, headers);
    }

    /** The same refusal answered with a further header. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> extended = new LinkedHashMap<>(headers);
        extended.put(name, value);
        return new ProblemException(code, detail(), errors, members, extended);
    }

    public ProblemCode code() {
        return code;
    }

    /** What happened and what to change, for a person. */
    public String detail() {
        String message = getMessage();
        return message == null ? code.title() : message;
    }

    public List<InputError> errors() {
        return errors;
    }

    public Map<String, Object> members() {
        return members;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
