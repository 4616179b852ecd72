package org.sharedvalue.gateway;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.accesstests.AccessWalk;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.gateway.report.GatewayRows;

@QuarkusTest
class AccessTest extends AccessWalk {

    private static final Map<String, String> RECORDS = new HashMap<>();

    @BeforeEach
    void aProgram() {
        if (RECORDS.isEmpty()) {
            UUID program = UUID.randomUUID();
            UUID organisation = UUID.randomUUID();
            GatewayRows rows =
                    new GatewayRows(program).program().organisation(organisation, "Crisis", Sector.NON_PROFIT);
            RECORDS.put("/v1/reports/programs", program.toString());
            RECORDS.put("/v1/reports/partnerships", rows.partnershipId().toString());
            RECORDS.put("/v1/reports/organisations", organisation.toString());
        }
    }

    @Override
    protected Map<String, String> records() {
        return RECORDS;
    }

    @Override
    protected Map<String, Object> bodies() {
        return Map.of();
    }

    @Override
    protected boolean isServedHere(String path) {
        return path.matches("/v1/(reports|figures|status|feeds|me)(/.*)?");
    }

    @Override
    protected Set<String> scopeless() {
        return Set.of("GET /v1/me");
    }

    /**
     * Definitions and the state of the intake are about nobody, and so is the portfolio of who sees nothing; the feed and
     * the replays need the admin's scope.
     */
    @Override
    protected Set<String> sayNothing() {
        return Set.of(
                "GET /v1/figures",
                "GET /v1/reports/portfolio",
                "GET /v1/reports/portfolio/figures/{code}/provenance",
                "GET /v1/status",
                "POST /v1/status/parked/replay",
                "POST /v1/status/parked/{id}/replay",
                "GET /v1/feeds/outcomes",
                "GET /v1/me");
    }
}
