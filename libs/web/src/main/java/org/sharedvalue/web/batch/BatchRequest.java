package org.sharedvalue.web.batch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Many items in one call; each has the form of the single call.
 *
 * @param items up to 1 000 items
 */
public record BatchRequest(
        @NotNull @Schema(description = "Up to 1 000 items, each as in the single call")
        List<JsonNode> items) {

    /** The most items in a batch. */
    public static final int MAX_ITEMS = 1_000;

    /** Refuses a batch of no items and of too many. */
    public void requireFitting() {
        if (items.isEmpty() || items.size() > MAX_ITEMS) {
            throw ProblemException.at("/items", ProblemCode.OUT_OF_RANGE, "A batch has 1 to " + MAX_ITEMS + " items.");
        }
    }
}
