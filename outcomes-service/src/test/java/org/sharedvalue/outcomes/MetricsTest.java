package org.sharedvalue.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.sharedvalue.accesstests.MetricsWalk;

@QuarkusTest
class MetricsTest extends MetricsWalk {

    @Override
    protected String service() {
        return "outcomes-service";
    }

    @Override
    protected Set<String> paths() {
        return Set.of("/v1/enrolments/{id}", "/v1/outcomes/{id}");
    }
}
