package org.sharedvalue.web.front;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.web.page.Page;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The catalogue of problems; the type of a problem document leads here. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
public class ProblemCatalogueResource {

    @GET
    @PermitAll
    @Operation(summary = "List every kind of problem")
    public Page<ProblemKind> list() {
        return new Page<>(
                Arrays.stream(ProblemCode.values()).map(ProblemKind::of).toList(), null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "Read what a kind of problem means")
    public ProblemKind get(@PathParam("code") String code) {
        return Arrays.stream(ProblemCode.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(ProblemKind::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such kind of problem."));
    }
}
