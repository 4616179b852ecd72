package org.sharedvalue.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sharedvalue.showcase.suite.Service;

/** What the services say they hold of one world, asked each at its own door. */
final class Listing {

    static final List<String> COLLECTIONS = List.of(
            "organisations", "contributions", "volunteer-contributions", "participants", "enrolments", "outcomes");

    private final Processes processes;
    private final World world;

    Listing(Processes processes, World world) {
        this.processes = processes;
        this.world = world;
    }

    /** Every record of the world in a collection. */
    List<JsonNode> of(String collection) {
        List<JsonNode> records = new ArrayList<>();
        Client client =
                new Client(() -> List.of(processes.suite().url(owner(collection))), processes.token(), new Random(0));
        String next = "/v1/" + collection + "?limit=500" + filter(collection);
        while (next != null) {
            Reply page = client.get(next);
            assertThat(page.status()).as("%s: %s", next, page.body()).isEqualTo(200);
            for (JsonNode record : page.body().path("items")) {
                if (isOurs(collection, record)) {
                    records.add(record);
                }
            }
            next = page.body().path("next").textValue();
        }
        return records;
    }

    private String filter(String collection) {
        return isShared(collection) ? "" : "&programId=" + world.programId();
    }

    private boolean isOurs(String collection, JsonNode record) {
        return !isShared(collection) || record.path("externalId").asText().startsWith(world.name() + "/");
    }

    /** Whether records of the collection belong to no program. */
    private static boolean isShared(String collection) {
        return collection.equals("organisations") || collection.equals("participants");
    }

    private static Service owner(String collection) {
        return switch (collection) {
            case "organisations" -> Service.PARTNER;
            case "contributions", "volunteer-contributions" -> Service.PROGRAM;
            default -> Service.OUTCOMES;
        };
    }
}
