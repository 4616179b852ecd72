package org.sharedvalue.program;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.sharedvalue.accesstests.RepublishWalk;
import org.sharedvalue.contracts.Topic;

@QuarkusTest
class RepublishTest extends RepublishWalk {

    @Override
    protected Topic topic() {
        return Topic.PROGRAM_EVENTS;
    }

    @Override
    protected void makeRecords() {
        String program = Api.created(Bodies.PROGRAMS, Bodies.program());
        Api.edit(program, "name", "After").statusCode(200);
        Api.created(Bodies.COHORTS, Bodies.cohort(Api.id(program)));
        Api.created(Bodies.CONTRIBUTIONS, Bodies.contribution(Api.id(program)));
        String hours = Api.created(Bodies.HOURS, Bodies.hours(Bodies.anAssignment(), "2010-02-01", "7.5"));
        Api.post(Bodies.HOURS + "/approvals", Map.of("ids", List.of(Api.id(hours)), "approve", true))
                .statusCode(207);
        Api.created(Bodies.RATES, Bodies.rate(FakePartner.known(), "2010-01-01"));
    }
}
