package org.sharedvalue.program.timecostrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.RATES;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.Clients;
import org.sharedvalue.program.FakePartner;

@QuarkusTest
class TimeCostRateTest {

    @Test
    void showsWhatWasRecorded() {
        String employer = FakePartner.known();
        String location = Api.created(RATES, Bodies.rate(employer, "2010-01-01"));
        Api.get(RATES + "?organisationId=" + employer)
                .body("items.id", contains(Api.id(location)))
                .body("items[0].amount.amount", equalTo(2_500))
                .body("items[0].from", equalTo("2010-01-01"));
        Api.edit(location, "to", "2010-12-31").statusCode(200).body("to", equalTo("2010-12-31"));
    }

    @Test
    void sharesNoDayWithAnotherOfTheEmployer() {
        String employer = FakePartner.known();
        Map<String, Object> closed = Bodies.rate(employer, "2010-01-01");
        closed.put("to", "2010-12-31");
        String first = Api.created(RATES, closed);
        Api.post(RATES, Bodies.rate(employer, "2010-12-31")).statusCode(409).body("code", equalTo("interval-overlap"));
        String next = Api.created(RATES, Bodies.rate(employer, "2011-01-01"));
        Api.created(RATES, Bodies.rate(FakePartner.known(), "2010-12-31"));
        Api.edit(first, "to", null).statusCode(409).body("code", equalTo("interval-overlap"));
        Api.edit(next, "from", "2010-06-01").statusCode(409).body("code", equalTo("interval-overlap"));
    }

    @Test
    void sharesNoDayWithAnotherOfTheSameBatch() {
        String employer = FakePartner.known();
        Map<String, Object> items =
                Map.of("items", List.of(Bodies.rate(employer, "2010-01-01"), Bodies.rate(employer, "2011-01-01")));
        Api.post(RATES + "/batch", items)
                .statusCode(422)
                .body("code", equalTo("batch-rejected"))
                .body("errors.code", contains("interval-overlap"));
        Api.get(RATES + "?organisationId=" + employer).body("items", empty());
    }

    @Test
    void sharesNoDayWithAnotherRecordedAtTheSameTime() throws Exception {
        String employer = FakePartner.known();
        List<Integer> statuses = Clients.atOnce(Collections.nCopies(
                8, () -> Api.post(RATES, Bodies.rate(employer, "2010-01-01")).statusCode()));
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void isMoreThanNothingAndHasDaysInOrder() {
        Map<String, Object> body = Bodies.rate(FakePartner.known(), "2010-01-01");
        body.put("amount", Map.of("amount", 0, "currency", "GBP"));
        Api.post(RATES, body).statusCode(422).body("errors[0].pointer", equalTo("/amount/amount"));
        body = Bodies.rate(FakePartner.known(), "2010-01-01");
        body.put("to", "2009-12-31");
        Api.post(RATES, body).statusCode(422).body("errors[0].code", equalTo("dates-out-of-order"));
    }
}
