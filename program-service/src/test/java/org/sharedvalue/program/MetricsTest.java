package org.sharedvalue.program;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.sharedvalue.accesstests.MetricsWalk;

@QuarkusTest
class MetricsTest extends MetricsWalk {

    @Override
    protected String service() {
        return "program-service";
    }

    @Override
    protected Set<String> paths() {
        return Set.of("/v1/programs/{id}", "/v1/cohorts/{id}");
    }
}
