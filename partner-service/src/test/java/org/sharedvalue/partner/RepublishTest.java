package org.sharedvalue.partner;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.sharedvalue.accesstests.RepublishWalk;
import org.sharedvalue.contracts.Topic;

@QuarkusTest
class RepublishTest extends RepublishWalk {

    private static final Map<String, String> ORGANISATION =
            Map.of("legalName", "Crisis", "sector", "NON_PROFIT", "country", "GB");

    @Override
    protected Topic topic() {
        return Topic.PARTNER_EVENTS;
    }

    @Override
    protected void makeRecords() {
        String location =
                Api.post("/v1/organisations", ORGANISATION).statusCode(201).header("Location");
        Api.move(location, "ACTIVE").statusCode(200);
    }
}
