package org.sharedvalue.partner;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.sharedvalue.accesstests.LogWalk;

@QuarkusTest
class SilentLogTest extends LogWalk {

    @Override
    protected String path() {
        return "/v1/organisations";
    }

    @Override
    protected Map<String, Object> body(String text) {
        return Map.of("legalName", text, "sector", "NON_PROFIT", "country", "GB");
    }

    @Override
    protected String database() {
        return "partner";
    }

    @Override
    protected String table() {
        return "organisation";
    }
}
