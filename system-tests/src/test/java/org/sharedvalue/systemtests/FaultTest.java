package org.sharedvalue.systemtests;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;
import org.sharedvalue.systemtests.fault.Campaign;
import org.sharedvalue.systemtests.fault.Processes;
import org.sharedvalue.systemtests.fault.RollingRestart;

/** What clients see while processes of this machine are killed, paused, stopped and started again. */
class FaultTest {

    private static final String FIRST_DAY = "2024-01-01";

    private static Suite suite;
    private static Processes processes;
    private static String lead;
    private static String partnership;

    @BeforeAll
    static void start() {
        suite = Suite.forTest();
        processes = Processes.of(suite);
        Api partners = new ProcessDoors(suite).api(Service.PARTNER);
        lead = organisation(partners, "Lead of the unlucky");
        partnership = created(
                partners,
                "partnerships",
                Map.of(
                        "name",
                        "Partners in bad luck",
                        "purpose",
                        "To be written about while parts fail",
                        "startOn",
                        FIRST_DAY,
                        "agreement",
                        Map.of("kind", "MOU"),
                        "members",
                        List.of(
                                member(lead, "LEAD"),
                                member(organisation(partners, "Deliverer of the unlucky"), "DELIVERY"))));
        partners.post("/v1/partnerships/" + partnership + "/transitions", Map.of("to", "ACTIVE", "on", FIRST_DAY));
    }

    @AfterAll
    static void stop() {
        if (processes != null) {
            processes.close();
        }
        if (suite != null) {
            suite.close();
        }
    }

    private static String organisation(Api partners, String name) {
        String id =
                created(partners, "organisations", Map.of("legalName", name, "sector", "NON_PROFIT", "country", "GB"));
        partners.post("/v1/organisations/" + id + "/transitions", Map.of("to", "ACTIVE"));
        return id;
    }

    private static Map<String, Object> member(String organisationId, String role) {
        return Map.of("organisationId", organisationId, "role", role, "from", FIRST_DAY);
    }

    private static String created(Api partners, String collection, Map<String, Object> body) {
        return partners.post("/v1/" + collection, body).body().path("id").asText();
    }

    @Test
    void losesAndDoublesNothingWhilePartsAreKilledAndPaused(TestReporter reporter) throws Exception {
        reporter.publishEntry(Campaign.of(processes, partnership, lead).run());
    }

    @Test
    void isRestartedServiceByServiceWithoutAFailedRequest() {
        RollingRestart.of(processes, partnership, lead).run();
    }
}
