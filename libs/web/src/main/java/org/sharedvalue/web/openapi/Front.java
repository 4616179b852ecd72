package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.config.Config;

/** What the document says about itself: title, version, licence, address, and how to show who is calling. */
final class Front {

    static final String BEARER = "bearer";

    /** Stands for a token where feeds are read. */
    static final String KEY = "apiKey";

    private Front() {}

    static void write(ObjectNode document, Config config) {
        String service = config.getValue("quarkus.application.name", String.class);
        boolean whole = service.equals("gateway");
        String version =
                config.getValue("quarkus.application.version", String.class).replace("-SNAPSHOT", "");
        ObjectNode about = document.putObject("info");
        about.put("title", whole ? "Shared Value Suite" : "Shared Value Suite: " + service);
        about.put(
                "description",
                "Records what partners put into a program and what came of it. Refusals are problem documents (RFC 9457)"
                        + " whose `code` is stable. The scope that an operation needs stands in its security.");
        about.put("version", version);
        about.putObject("license").put("name", "Apache 2.0").put("identifier", "Apache-2.0");
        document.putArray("servers")
                .addObject()
                .put("url", "/")
                .put("description", "The origin that serves this document, in production and on a local machine")
                .put("x-internal", false);
        ObjectNode schemes = Document.child(Document.child(document, "components"), "securitySchemes");
        schemes.removeAll();
        schemes.putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "An access token of the suite's issuer, as `./run token admin` prints it; checked as RFC8725 says.");
        if (whole) {
            schemes.putObject(KEY)
                    .put("type", "apiKey")
                    .put("in", "header")
                    .put("name", "X-API-Key")
                    .put("description", "A funder's key, as a new subscription tells it once; it opens feeds alone.");
        }
    }
}
