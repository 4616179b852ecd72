package org.sharedvalue.gateway;

import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.accesstests.MetricsWalk;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class MetricsTest extends MetricsWalk {

    @Override
    protected String service() {
        return "gateway";
    }

    @Override
    protected Set<String> paths() {
        return Set.of(
                "/v1/reports/programs/{id}", "/v1/programs/{id}", "/v1/organisations/{id}", "/v1/enrolments/{id}/x");
    }

    /** An organisation is asked about once its staff want a report. */
    @Override
    protected void use() {
        UUID program = UUID.randomUUID();
        new GatewayRows(program).program();
        given().token(TestStack.staffToken(UUID.randomUUID())).get("/v1/reports/programs/" + program);
    }
}
