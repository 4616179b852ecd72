package org.sharedvalue.program.lookup;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.program.cohort.Cohorts;
import org.sharedvalue.program.program.Programs;
import org.sharedvalue.web.page.Page;
import org.sharedvalue.web.validation.Requests;

/** Answers other services about references. Everybody may see everything until access is scoped by membership. */
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
public class LookupResource {

    private final Programs programs;
    private final Cohorts cohorts;
    private final Requests requests;

    LookupResource(Programs programs, Cohorts cohorts, Requests requests) {
        this.programs = programs;
        this.cohorts = cohorts;
        this.requests = requests;
    }

    @GET
    @Path("/programs/{id}")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about a program")
    public ProgramReference program(@PathParam("id") UUID id, @QueryParam("visibleTo") @Nullable String visibleTo) {
        return ProgramReference.of(programs.required(id));
    }

    @POST
    @Path("/programs/lookup")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about many programs; unknown ones are left out")
    public Page<ProgramReference> programs(@QueryParam("visibleTo") @Nullable String visibleTo, IdList asked) {
        return new Page<>(
                programs.byIds(requests.checked(asked).ids()).stream()
                        .map(ProgramReference::of)
                        .toList(),
                null);
    }

    @GET
    @Path("/cohorts/{id}")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about a cohort")
    public CohortReference cohort(@PathParam("id") UUID id, @QueryParam("visibleTo") @Nullable String visibleTo) {
        return CohortReference.of(cohorts.required(id));
    }

    @POST
    @Path("/cohorts/lookup")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about many cohorts; unknown ones are left out")
    public Page<CohortReference> cohorts(@QueryParam("visibleTo") @Nullable String visibleTo, IdList asked) {
        return new Page<>(
                cohorts.byIds(requests.checked(asked).ids()).stream()
                        .map(CohortReference::of)
                        .toList(),
                null);
    }
}
