package org.sharedvalue.web.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.JsonProblems;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Reads request records from JSON and checks the constraints that their components declare. */
@ApplicationScoped
public class Requests {

    private final ObjectMapper json;
    private final Validator validator;

    Requests(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A checked request from a JSON value, such as an item of a batch. */
    public <T> T read(JsonNode value, Class<T> type) {
        try {
            return checked(json.treeToValue(value, type));
        } catch (JsonProcessingException unreadable) {
            throw JsonProblems.of(unreadable);
        }
    }

    /** The request itself once everything it declares holds; all that does not is named at once. */
    public <T> T checked(@Nullable T request) {
        if (request == null) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, "The body is empty; send a JSON document.");
        }
        List<InputError> errors = validator.validate(request).stream()
                .map(Requests::error)
                .sorted(Comparator.comparing(InputError::pointer, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
        return request;
    }

    /** The JSON form of a request or representation. */
    public JsonNode toJson(Object value) {
        return json.valueToTree(value);
    }

    private static InputError error(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        ProblemCode code =
                switch (constraint) {
                    case "NotNull", "NotBlank", "NotEmpty" -> ProblemCode.MISSING;
                    case "Size" -> ProblemCode.TOO_LONG;
                    case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" ->
                        ProblemCode.OUT_OF_RANGE;
                    default -> ProblemCode.MALFORMED_VALUE;
                };
        return InputError.at(pointer(violation.getPropertyPath()), code, sentence(violation.getMessage()));
    }

    private static String sentence(String message) {
        return "The value " + message + ".";
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
