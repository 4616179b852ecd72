package org.sharedvalue.gateway.report.http;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDescription;

/** Serves the definitions that reports are computed from. */
@Path("/v1/figures")
@Tag(name = "Reports")
public class FiguresResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "listFigures", summary = "The definition of every figure")
    public Definitions figures(@Context UriInfo uri) {
        new QueryParameters(uri, Set.of());
        return new Definitions(FigureCatalogue.DEFINITION_VERSION, FigureCatalogue.descriptions());
    }

    /**
     * The catalogue.
     *
     * @param definitionVersion version of the definitions
     * @param items one for each figure, in the order of a report
     */
    public record Definitions(String definitionVersion, List<FigureDescription> items) {

        public Definitions {
            items = List.copyOf(items);
        }
    }
}
