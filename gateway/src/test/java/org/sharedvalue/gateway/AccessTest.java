package org.sharedvalue.gateway;

import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.accesstests.AccessWalk;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

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
            RECORDS.put("/v1/releases", aRelease(program, organisation));
            RECORDS.put("/v1/subscriptions", aSubscription(organisation));
            RECORDS.put("/v1/reports/partnerships", rows.partnershipId().toString());
            RECORDS.put("/v1/reports/organisations", organisation.toString());
        }
    }

    private static String aRelease(UUID program, UUID funder) {
        return given().token(TestStack.adminToken())
                .contentType("application/json")
                .body(release(program, funder))
                .post("/v1/releases")
                .statusCode(201)
                .path("id");
    }

    private static String aSubscription(UUID funder) {
        return given().token(TestStack.adminToken())
                .contentType("application/json")
                .body(subscription(funder))
                .post("/v1/subscriptions")
                .statusCode(201)
                .path("id");
    }

    private static Map<String, Object> subscription(UUID funder) {
        return Map.of("organisationId", funder, "agreementReference", "Grant 7");
    }

    private static Map<String, Object> release(UUID program, UUID funder) {
        return Map.of(
                "scope",
                Map.of("type", "program", "id", program),
                "audience",
                "FUNDER",
                "recipientOrganisationId",
                funder,
                "cutOff",
                "2026-01-01");
    }

    /** The walk starts a rebuild, to which rows without events are nothing. */
    @AfterEach
    void awaitRebuild() {
        RECORDS.clear();
        Awaitility.await().until(() -> !given().token(TestStack.adminToken())
                .get("/v1/status/rebuild")
                .asString()
                .contains("RUNNING"));
    }

    @Override
    protected Map<String, String> records() {
        return RECORDS;
    }

    @Override
    protected Map<String, Object> bodies() {
        return Map.of(
                "POST /v1/releases",
                release(UUID.fromString(RECORDS.get("/v1/reports/programs")), UUID.randomUUID()),
                "POST /v1/reports/views",
                Map.of("scope", Map.of("type", "program", "id", RECORDS.get("/v1/reports/programs"))),
                "to /v1/releases",
                "FINAL",
                "POST /v1/subscriptions",
                subscription(UUID.randomUUID()),
                "to /v1/subscriptions",
                "REVOKED");
    }

    @Override
    protected boolean isServedHere(String path) {
        return path.matches("/v1/(reports|releases|subscriptions|figures|status|feeds|me)(/.*)?");
    }

    @Override
    protected Set<String> scopeless() {
        return Set.of("GET /v1/me");
    }

    /**
     * Definitions and the state of the intake are about nobody, and so is the portfolio of who sees nothing;
     * replays and rebuilds need the admin's scope, and feeds a subscription.
     */
    @Override
    protected Set<String> sayNothing() {
        return Set.of(
                "GET /v1/figures",
                "GET /v1/reports/portfolio",
                "GET /v1/reports/portfolio/figures/{code}/provenance",
                "GET /v1/status",
                "GET /v1/status/rebuild",
                "POST /v1/status/rebuild",
                "POST /v1/status/parked/replay",
                "POST /v1/status/parked/{id}/replay",
                "GET /v1/feeds/outcomes",
                "GET /v1/feeds/outcomes/archive/{generation}/{n}",
                "GET /v1/feeds/outcomes/snapshot",
                "GET /v1/feeds/releases",
                "GET /v1/me");
    }
}
