package org.sharedvalue.program.employerdeclaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.DECLARATIONS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.Clients;
import org.sharedvalue.program.FakePartner;

@QuarkusTest
class EmployerDeclarationTest {

    private static final String RETENTION = "BASELINE_RETENTION_26";
    private static final String WORKFORCE = "WORKFORCE";

    @Test
    void showsEachKindInItsOwnForm() {
        String employer = FakePartner.known();
        String retention = Api.created(DECLARATIONS, Bodies.declaration(employer, RETENTION, 0.625));
        String cost = Api.created(DECLARATIONS, Bodies.declaration(employer));
        String workforce = Api.created(DECLARATIONS, Bodies.declaration(employer, WORKFORCE, 48_000));
        Api.get(retention).body("value", equalTo(0.625));
        Api.get(cost).body("value.amount", equalTo(300_000)).body("value.currency", equalTo("GBP"));
        Api.get(workforce).body("value", equalTo(48_000));
        Api.get(DECLARATIONS + "?organisationId=" + employer)
                .body("items.id", contains(Api.id(retention), Api.id(cost), Api.id(workforce)));
        Api.edit(retention, "value", 0.5).statusCode(200).body("value", equalTo(0.5));
        Api.edit(retention, "value", 0.5).statusCode(200).body("version", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "BASELINE_RETENTION_26, 1.01, 422, out-of-range, /value",
        "BASELINE_RETENTION_26, -0.01, 422, out-of-range, /value",
        "BASELINE_RETENTION_26, 1e999, 422, out-of-range, /value",
        "BASELINE_RETENTION_26, '\"0.5\"', 400, wrong-type, /value",
        "BASELINE_RETENTION_26, null, 422, missing, /value",
        "WORKFORCE, 5.9, 400, wrong-type, /value",
        "WORKFORCE, '\"5\"', 400, wrong-type, /value",
        "WORKFORCE, 0, 422, out-of-range, /value",
        "WORKFORCE, 99999999999999999999, 422, out-of-range, /value",
        "COST_PER_HIRE, 5, 400, wrong-type, /value",
        "COST_PER_HIRE, '{\"amount\": 5}', 422, missing, /value/currency",
        "COST_PER_HIRE, '{\"amount\": 5.5, \"currency\": \"GBP\"}', 400, wrong-type, /value/amount",
        "COST_PER_HIRE, '{\"amount\": -5, \"currency\": \"GBP\"}', 422, out-of-range, /value/amount",
        "COST_PER_HIRE, '{\"amount\": 5, \"currency\": \"ABX\"}', 422, unknown-value, /value/currency",
        "COST_PER_HIRE, '{\"amount\": 5, \"currency\": \"GBP\", \"x\": 1}', 422, unknown-property, /value/x",
    })
    void refusesAValueThatItsKindDoesNotHave(String kind, String value, int status, String code, String pointer) {
        Map<String, Object> body = Bodies.declaration(FakePartner.known(), kind, "VALUE");
        Api.post(DECLARATIONS, Bodies.json(body).replace("\"VALUE\"", value))
                .statusCode(status)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void sharesNoDayWithAnotherOfTheEmployerAndKind() {
        String employer = FakePartner.known();
        Map<String, Object> closed = Bodies.declaration(employer, WORKFORCE, 10);
        closed.put("to", "2010-12-31");
        String first = Api.created(DECLARATIONS, closed);
        Map<String, Object> next = Bodies.declaration(employer, WORKFORCE, 11);
        next.put("from", "2010-12-31");
        Api.post(DECLARATIONS, next).statusCode(409).body("code", equalTo("interval-overlap"));
        next.put("from", "2011-01-01");
        Api.created(DECLARATIONS, next);
        Api.created(DECLARATIONS, Bodies.declaration(employer, RETENTION, 0.5));
        Api.edit(first, "to", null).statusCode(409).body("code", equalTo("interval-overlap"));
        Map<String, Object> backwards = Bodies.declaration(employer, RETENTION, 1);
        backwards.put("to", "2009-12-31");
        Api.post(DECLARATIONS, backwards).statusCode(422).body("errors[0].code", equalTo("dates-out-of-order"));
    }

    @Test
    void sharesNoDayWithAnotherRecordedAtTheSameTime() throws Exception {
        String employer = FakePartner.known();
        List<Integer> statuses = Clients.atOnce(Collections.nCopies(
                8, () -> Api.post(DECLARATIONS, Bodies.declaration(employer)).statusCode()));
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }
}
