package org.sharedvalue.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** JSON merge patch (RFC 7396) on the writable form of a record. */
public final class MergePatch {

    /** Media type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private static final Set<String> READ_ONLY =
            Set.of("id", "version", "status", "allowedTransitions", "createdAt", "updatedAt");

    private MergePatch() {}

    /** The target with the patch applied; the target itself stays as it is. */
    static JsonNode apply(JsonNode target, @Nullable JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw ProblemException.at("", ProblemCode.WRONG_TYPE, "A merge patch is a JSON object.");
        }
        List<InputError> errors = new ArrayList<>();
        changes.fieldNames().forEachRemaining(name -> {
            if (READ_ONLY.contains(name)) {
                errors.add(InputError.at(
                        "/" + name, ProblemCode.READ_ONLY_FIELD, "'" + name + "' is set by the service."));
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
        return merged(target, changes);
    }

    private static JsonNode merged(@Nullable JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(result.get(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
