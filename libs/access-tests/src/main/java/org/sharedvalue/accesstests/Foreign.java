package org.sharedvalue.accesstests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.sharedvalue.contracttests.Reply;

/** What an operation may say to a caller to which nothing of what it names belongs. */
record Foreign(Operation operation, boolean readable) {

    private static final Set<String> REFUSALS = Set.of("not-found", "role-not-enough", "unknown-reference");

    /** A foreign record is answered as one that does not exist; one that everybody may read is not written. */
    void assertHidden(Reply foreign, Reply unknown) {
        if (operation.path().endsWith("/approvals")) {
            assertThat(statuses(foreign)).as(operation.key()).containsOnly(404).isEqualTo(statuses(unknown));
            return;
        }
        assertThat(unknown.status()).as(operation.key() + " of nothing").isEqualTo(404);
        if (!readable) {
            assertThat(foreign.status()).as(operation.key()).isEqualTo(404);
            assertThat(untraced(foreign)).as(operation.key()).isEqualTo(untraced(unknown));
        } else if (!operation.isRead()) {
            assertThat(foreign.status()).as(operation.key()).isEqualTo(403);
            assertThat(AccessWalk.code(foreign)).as(operation.key()).isEqualTo("role-not-enough");
        }
    }

    /** A list holds nothing of others. */
    void assertEmpty(Reply list) {
        assertThat(list.status()).as(operation.key()).isEqualTo(200);
        if (!readable) {
            assertThat(list.json().path("items")).as(operation.key()).isEmpty();
        }
    }

    /** A batch is refused as a whole for the right reason, and item by item. */
    void assertNothingOfBatch(Reply strict, Reply lenient) {
        assertThat(strict.status()).as(operation.key()).isEqualTo(422);
        assertThat(AccessWalk.code(strict)).as(operation.key()).isEqualTo("batch-rejected");
        List<String> codes = strict.json().path("errors").findValuesAsText("code");
        assertThat(REFUSALS).as(operation.key()).containsAll(codes);
        assertThat(lenient.status()).as(operation.key()).isEqualTo(207);
        assertThat(statuses(lenient)).as(operation.key()).isNotEmpty().allMatch(status -> status >= 400);
    }

    private static List<Integer> statuses(Reply items) {
        return items.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("status").asInt())
                .toList();
    }

    private static JsonNode untraced(Reply problem) {
        return ((ObjectNode) problem.json()).without("traceId");
    }
}
