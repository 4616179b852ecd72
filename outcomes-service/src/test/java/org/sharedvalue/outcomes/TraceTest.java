package org.sharedvalue.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import org.sharedvalue.accesstests.TraceWalk;

@QuarkusTest
class TraceTest extends TraceWalk {

    @Override
    protected String path() {
        return "/v1/enrolments";
    }
}
