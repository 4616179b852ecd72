package org.sharedvalue.gateway.front;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the suite begins for somebody who knows nothing but its address. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suite")
public class RootResource {

    private static final Map<String, String> LINKS = Map.of(
            "openapi", "/openapi",
            "docs", "/docs",
            "problems", "/problems",
            "me", "/v1/me",
            "status", "/v1/status",
            "health", "/q/health");

    private final String version;

    RootResource(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getSuite", summary = "Name, version and links of the suite")
    public SuiteResponse get() {
        return new SuiteResponse("Shared Value Suite", version, LINKS);
    }

    /**
     * The suite.
     *
     * @param name its name
     * @param version version of the gateway
     * @param links absolute paths, by what is there
     */
    public record SuiteResponse(String name, String version, Map<String, String> links) {

        public SuiteResponse {
            links = Map.copyOf(links);
        }
    }
}
