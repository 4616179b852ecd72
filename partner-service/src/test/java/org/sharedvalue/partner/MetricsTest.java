package org.sharedvalue.partner;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.sharedvalue.accesstests.MetricsWalk;

@QuarkusTest
class MetricsTest extends MetricsWalk {

    @Override
    protected String service() {
        return "partner-service";
    }

    @Override
    protected Set<String> paths() {
        return Set.of("/v1/organisations/{id}", "/v1/partnerships/{id}/members");
    }
}
