package org.sharedvalue.program;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.sharedvalue.accesstests.LogWalk;

@QuarkusTest
class SilentLogTest extends LogWalk {

    @Override
    protected String path() {
        return "/v1/programs";
    }

    @Override
    protected Map<String, Object> body(String text) {
        Map<String, Object> body = Bodies.program();
        body.put("name", text);
        return body;
    }

    @Override
    protected String database() {
        return "program";
    }

    @Override
    protected String table() {
        return "program";
    }
}
