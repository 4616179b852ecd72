package org.sharedvalue.web.front;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The front page of a service; its links are configured as {@code web.links.*}. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
public class FrontPageResource {

    private final FrontPage page;

    FrontPageResource(
            @ConfigProperty(name = "web.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "web.links") Map<String, String> links) {
        page = new FrontPage(name, version, links);
    }

    @GET
    @PermitAll
    @Operation(operationId = "getFrontPage", summary = "Name, version and links")
    public FrontPage get() {
        return page;
    }
}
