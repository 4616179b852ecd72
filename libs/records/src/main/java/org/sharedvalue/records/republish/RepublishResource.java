package org.sharedvalue.records.republish;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's way to have everything published anew; at the service itself, not through the front door. */
@Path("/internal/republish")
@Tag(name = "Internal")
@Produces(MediaType.APPLICATION_JSON)
public class RepublishResource {

    private final Republishing republishing;

    RepublishResource(Republishing republishing) {
        this.republishing = republishing;
    }

    @POST
    @PermissionsAllowed("admin")
    @Operation(operationId = "republish", summary = "Publishes the present state of every record anew; safe to repeat")
    public RepublishResponse republish() {
        return new RepublishResponse(republishing.everything());
    }
}
