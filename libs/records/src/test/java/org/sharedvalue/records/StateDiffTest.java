package org.sharedvalue.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.web.history.FieldChange;

class StateDiffTest {

    private static ObjectNode state(int version, String status, String ref) {
        return ContractJson.MAPPER
                .createObjectNode()
                .put("version", version)
                .put("status", status)
                .put("participantRef", ref);
    }

    @Test
    void keepsNoValueOfAFieldThatMayHaveToBeForgotten() {
        ObjectNode before = state(1, "APPLIED", "old ref");
        ObjectNode after = state(2, "ENROLLED", "fresh ref");
        assertThat(StateDiff.fields(before, after, Set.of("participantRef")))
                .containsExactly(new FieldChange("status", before.get("status"), after.get("status")));
        assertThat(StateDiff.fields(before, after, Set.of()))
                .extracting(FieldChange::field)
                .containsExactly("status", "participantRef");
    }
}
