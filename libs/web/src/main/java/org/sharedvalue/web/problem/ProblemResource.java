package org.sharedvalue.web.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of refusals, so that the {@code type} of a problem leads somewhere. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suite")
public class ProblemResource {

    @GET
    @PermitAll
    @Operation(summary = "List the kinds of problem")
    public ProblemCatalogue list() {
        return new ProblemCatalogue(
                Arrays.stream(ProblemCode.values()).map(ProblemKind::of).toList());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "Read about one kind of problem")
    public ProblemKind get(@PathParam("code") String code) {
        return Arrays.stream(ProblemCode.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(ProblemKind::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such kind of problem."));
    }

    /**
     * All kinds of problem.
     *
     * @param items one for each code
     */
    public record ProblemCatalogue(List<ProblemKind> items) {

        public ProblemCatalogue {
            items = List.copyOf(items);
        }
    }

    /**
     * A kind of problem.
     *
     * @param type its address, as in the problem's own {@code type}
     * @param code its stable name
     * @param status HTTP status it comes with
     * @param title its summary
     */
    public record ProblemKind(String type, String code, int status, String title) {

        static ProblemKind of(ProblemCode code) {
            return new ProblemKind("/problems/" + code.code(), code.code(), code.status(), code.title());
        }
    }
}
