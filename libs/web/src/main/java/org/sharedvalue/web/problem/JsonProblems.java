package org.sharedvalue.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body in the words of the API, without a word about classes. */
public final class JsonProblems {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonProblems() {}

    /** The refusal for a body that could not be read. */
    public static ProblemException of(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return ProblemException.at(
                    pointer(unknown.getPath()),
                    ProblemCode.UNKNOWN_PROPERTY,
                    "There is no property '" + unknown.getPropertyName() + "' here.");
        }
        if (unreadable instanceof InvalidFormatException unfit && unfit.getValue() instanceof String) {
            return malformed(unfit);
        }
        if (unreadable instanceof ValueInstantiationException refused) {
            Throwable cause = refused.getCause();
            String detail =
                    cause == null || cause.getMessage() == null ? "The value is not well formed." : cause.getMessage();
            return ProblemException.at(pointer(refused.getPath()), ProblemCode.MALFORMED_VALUE, detail);
        }
        if (unreadable instanceof InvalidNullException missing) {
            return ProblemException.at(pointer(missing.getPath()), ProblemCode.MISSING, "The value must not be null.");
        }
        if (unreadable instanceof StreamReadException) {
            String fault = String.valueOf(unreadable.getOriginalMessage()).startsWith("Duplicate field")
                    ? "The body names a property twice"
                    : "The body is not valid JSON";
            return new ProblemException(ProblemCode.MALFORMED_JSON, fault + place(unreadable) + ".");
        }
        if (unreadable instanceof JsonMappingException mismatch) {
            if (mismatch.getCause() instanceof InputCoercionException) {
                return ProblemException.at(
                        pointer(mismatch.getPath()), ProblemCode.OUT_OF_RANGE, "The number is out of range.");
            }
            if (mismatch.getCause() instanceof StreamReadException broken) {
                return of(broken);
            }
            return mismatch.getPath().isEmpty() && isTrailing(mismatch)
                    ? new ProblemException(ProblemCode.MALFORMED_JSON, "There is text after the JSON document.")
                    : ProblemException.at(
                            pointer(mismatch.getPath()), ProblemCode.WRONG_TYPE, "The value has the wrong JSON type.");
        }
        return new ProblemException(ProblemCode.MALFORMED_JSON, "The body is not valid JSON.");
    }

    private static ProblemException malformed(InvalidFormatException unfit) {
        String pointer = pointer(unfit.getPath());
        Class<?> target = unfit.getTargetType();
        if (target.isEnum()) {
            return ProblemException.at(
                    pointer, ProblemCode.UNKNOWN_VALUE, "Use one of " + words(target.getEnumConstants()) + ".");
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive() || target == Boolean.class) {
            return ProblemException.at(pointer, ProblemCode.WRONG_TYPE, "The value has the wrong JSON type.");
        }
        return ProblemException.at(pointer, ProblemCode.MALFORMED_VALUE, unfit.getOriginalMessage());
    }

    private static String words(Object[] constants) {
        return Arrays.stream(constants).map(JsonProblems::word).collect(Collectors.joining(", "));
    }

    /** An enum is written as its text where it has one of its own, such as 18_24. */
    private static String word(Object constant) {
        return JSON.convertValue(constant, String.class);
    }

    private static boolean isTrailing(JsonMappingException mismatch) {
        return String.valueOf(mismatch.getOriginalMessage()).startsWith("Trailing token");
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            String name = step.getFieldName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String place(JsonProcessingException unreadable) {
        return unreadable.getLocation() == null
                ? ""
                : " (line " + unreadable.getLocation().getLineNr() + ", column "
                        + unreadable.getLocation().getColumnNr() + ")";
    }
}
