package org.sharedvalue.program;

import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.TraceWalk;

@QuarkusTest
class TraceTest extends TraceWalk {

    @Override
    protected String path() {
        return "/v1/programs";
    }

    @Test
    void aReferenceIsCheckedInTheTraceOfTheRequest() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Map<String, Object> body = Bodies.program();
        Api.admin()
                .header("traceparent", traceparent)
                .body(body)
                .post(Bodies.PROGRAMS)
                .statusCode(201);

        String partner = ConfigProvider.getConfig().getValue("quarkus.rest-client.partner-service.url", String.class);
        given().get(partner + "/traced/" + body.get("partnershipId")).body(equalTo(traceparent));
    }
}
