package org.sharedvalue.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.sharedvalue.accesstests.LogWalk;

@QuarkusTest
class SilentLogTest extends LogWalk {

    @Override
    protected String path() {
        return "/v1/participants";
    }

    @Override
    protected Map<String, Object> body(String text) {
        return Api.with(Api.person(), "area", text);
    }

    @Override
    protected String database() {
        return "outcomes";
    }

    @Override
    protected String table() {
        return "participant";
    }
}
