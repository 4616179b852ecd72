package org.sharedvalue.gateway.collection;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.contracttests.CollectionWalk;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.report.GatewayRows;

/** Releases and subscriptions keep the rules that the services' collections keep. */
@QuarkusTest
class OwnCollectionsTest extends CollectionWalk {

    private static final String RELEASES = "/v1/releases";
    private static final String SUBSCRIPTIONS = "/v1/subscriptions";

    private static final String FUNDERS = """
            INSERT INTO organisation (id, version, status, display_name, sector)
            SELECT gen_random_uuid(), 1, 'ACTIVE', 'Funder', 'NON_PROFIT' FROM generate_series(1, 300) RETURNING id
            """;

    @Inject
    AgroalDataSource dataSource;

    private final UUID program = UUID.randomUUID();
    private final Deque<String> funders = new ArrayDeque<>();

    @BeforeEach
    void aProgram() {
        new GatewayRows(program).program();
    }

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
        String funder = funder();
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

    private String funder() {
        try {
            if (funders.isEmpty()) {
                funders.addAll(Sql.texts(dataSource, FUNDERS));
            }
            return funders.pop();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
