package org.sharedvalue.accesstests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Set;

/** What an operation may say to a caller to which nothing of what it names belongs. */
record Foreign(Operation operation, boolean readable) {

    private static final Set<String> REFUSALS = Set.of("not-found", "role-not-enough", "unknown-reference");

    /** A foreign record is answered as one that does not exist; one that everybody may read is not written. */
    void assertHidden(Response foreign, Response unknown) {
        if (operation.path().endsWith("/approvals")) {
            assertThat(foreign.jsonPath().getList("items.status"))
                    .as(operation.key())
                    .containsOnly(404)
                    .isEqualTo(unknown.jsonPath().getList("items.status"));
            return;
        }
        assertThat(unknown.statusCode()).as(operation.key() + " of nothing").isEqualTo(404);
        if (!readable) {
            assertThat(foreign.statusCode()).as(operation.key()).isEqualTo(404);
            assertThat(foreign.jsonPath().getMap(""))
                    .as(operation.key())
                    .usingRecursiveComparison()
                    .ignoringFields("traceId")
                    .isEqualTo(unknown.jsonPath().getMap(""));
        } else if (!operation.isRead()) {
            assertThat(foreign.statusCode()).as(operation.key()).isEqualTo(403);
            assertThat(AccessWalk.code(foreign)).as(operation.key()).isEqualTo("role-not-enough");
        }
    }

    /** A list holds nothing of others. */
    void assertEmpty(Response list) {
        assertThat(list.statusCode()).as(operation.key()).isEqualTo(200);
        if (!readable) {
            assertThat(list.jsonPath().getList("items")).as(operation.key()).isEmpty();
        }
    }

    /** A batch is refused as a whole for the right reason, and item by item. */
    void assertNothingOfBatch(Response strict, Response lenient) {
        assertThat(strict.statusCode()).as(operation.key()).isEqualTo(422);
        assertThat(AccessWalk.code(strict)).as(operation.key()).isEqualTo("batch-rejected");
        List<String> codes = strict.jsonPath().getList("errors.code");
        assertThat(REFUSALS).as(operation.key()).containsAll(codes);
        assertThat(lenient.statusCode()).as(operation.key()).isEqualTo(207);
        List<Integer> statuses = lenient.jsonPath().getList("items.status");
        assertThat(statuses).as(operation.key()).isNotEmpty().allMatch(status -> status >= 400);
    }
}
