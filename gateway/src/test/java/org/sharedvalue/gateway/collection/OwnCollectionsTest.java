package org.sharedvalue.gateway.collection;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracttests.CollectionWalk;
import org.sharedvalue.gateway.report.GatewayRows;

/** Releases and subscriptions keep the rules that the services' collections keep. */
@QuarkusTest
class OwnCollectionsTest extends CollectionWalk {

    private static final String RELEASES = "/v1/releases";
    private static final String SUBSCRIPTIONS = "/v1/subscriptions";

    private final UUID program = UUID.randomUUID();
    private final GatewayRows rows = new GatewayRows(program).program();

    @Override
    public boolean isWalked(String path) {
        return path.equals(RELEASES) || path.equals(SUBSCRIPTIONS);
    }

    @Override
    public Set<String> toldOnce() {
        return Set.of("apiKey");
    }

    /** Each for a funder of its own: a funder has two keys, and releases for one are a chain. */
    @Override
    public Map<String, Object> body(String collection) {
        UUID funder = UUID.randomUUID();
        rows.organisation(funder, "Funder", Sector.NON_PROFIT);
        return collection.equals(SUBSCRIPTIONS)
                ? Map.of("organisationId", funder, "agreementReference", "Grant 7")
                : Map.of(
                        "scope",
                        Map.of("type", "program", "id", program),
                        "audience",
                        "FUNDER",
                        "recipientOrganisationId",
                        funder,
                        "cutOff",
                        "2026-01-01");
    }
}
