package org.sharedvalue.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.Problem;

/**
 * What became of each item of a lenient batch.
 *
 * @param items one entry per item, in the order sent
 */
public record BatchAnswer(List<Item> items) {

    public BatchAnswer {
        items = List.copyOf(items);
    }

    /**
     * What became of one item.
     *
     * @param index place in the batch, from 0
     * @param status HTTP status that the single call would have had
     * @param id the record; absent if the item was refused
     * @param problem why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            int status,
            @Nullable UUID id,
            @Nullable Problem problem) {}
}
