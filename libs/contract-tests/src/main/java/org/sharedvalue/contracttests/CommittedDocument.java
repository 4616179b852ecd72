package org.sharedvalue.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's document as the repository keeps it, out of which the gateway's build makes the suite's. */
final class CommittedDocument {

    private CommittedDocument() {}

    /** With {@code -Dcontracts.update=true} the committed document is written first. */
    static void compare(Client client) {
        JsonNode served = client.get("/openapi?format=json").json();
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        Path committed = Path.of("..", "docs", "openapi", service + ".json");
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.writeString(committed, served.toPrettyString() + "\n");
            }
            assertEquals(
                    Client.JSON.readTree(committed.toFile()),
                    served,
                    committed + " is made from the code; run with -Dcontracts.update=true and review the difference");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
