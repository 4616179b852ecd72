package org.sharedvalue.gateway;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.accesstests.TraceWalk;
import org.sharedvalue.gateway.report.GatewayRows;

@QuarkusTest
class TraceTest extends TraceWalk {

    private final UUID program = UUID.randomUUID();

    @BeforeEach
    void aProgram() {
        new GatewayRows(program).program();
    }

    @Override
    protected String path() {
        return "/v1/reports/programs/" + program;
    }
}
