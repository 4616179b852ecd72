package org.sharedvalue.web.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/**
 * An item of a batch of moves: a transition that names its record.
 *
 * @param id the record
 * @param request the transition, as in the single call
 * @param <T> what a transition is there
 */
public record BatchMove<T>(UUID id, T request) {

    /** Reads an item. */
    public static <T> BatchMove<T> read(JsonNode item, Class<T> type, Requests requests) {
        if (!(item instanceof ObjectNode object)) {
            throw ProblemException.at("", ProblemCode.WRONG_TYPE, "The item is no JSON object.");
        }
        ObjectNode fields = object.deepCopy();
        JsonNode id = fields.remove("id");
        if (id == null) {
            throw ProblemException.at("/id", ProblemCode.MISSING, "The id of the record is missing.");
        }
        try {
            return new BatchMove<>(UUID.fromString(id.asText()), requests.read(fields, type));
        } catch (IllegalArgumentException noUuid) {
            throw unknown();
        }
    }

    /** Refuses items that name a record a second time. */
    public static void requireApart(List<UUID> ids, BatchErrors errors) {
        Set<UUID> distinct = new TreeSet<>();
        errors.each(ids, id -> {
            if (!distinct.add(id)) {
                throw ProblemException.at("/id", ProblemCode.DUPLICATE_VALUE, "The record stands twice in the batch.");
            }
        });
    }

    /** The refusal of an item that names no record. */
    public static ProblemException unknown() {
        return ProblemException.at("/id", ProblemCode.NOT_FOUND, "There is no such record.");
    }
}
