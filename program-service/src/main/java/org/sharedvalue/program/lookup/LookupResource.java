package org.sharedvalue.program.lookup;

import io.quarkus.security.PermissionsAllowed;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.program.cohort.Cohorts;
import org.sharedvalue.program.program.Programs;
import org.sharedvalue.program.session.Sessions;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.page.Page;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/** Answers other services about references, for the organisation in whose name they ask. */
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
public class LookupResource {

    private final Programs programs;
    private final Cohorts cohorts;
    private final Sessions sessions;
    private final Requests requests;
    private final Access access;

    LookupResource(Programs programs, Cohorts cohorts, Sessions sessions, Requests requests, Access access) {
        this.programs = programs;
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.requests = requests;
        this.access = access;
    }

    @GET
    @Path("/programs/{id}")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about a program")
    public ProgramReference program(
            @PathParam("id") UUID id, @QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo) {
        return shown(programs, List.of(id), visibleTo, ProgramReference::of).stream()
                .findFirst()
                .orElseThrow(LookupResource::unknown);
    }

    @POST
    @Path("/programs/lookup")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about many programs; unknown ones are left out")
    public Page<ProgramReference> programs(@QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo, IdList asked) {
        return new Page<>(shown(programs, requests.checked(asked).ids(), visibleTo, ProgramReference::of), null);
    }

    @POST
    @Path("/programs/answering")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask which programs answer a challenge or deliver one of its pilots")
    public Page<ProgramReference> answering(@QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo, Origins asked) {
        Origins origins = requests.checked(asked);
        return new Page<>(
                programs.answering(origins.challengeId(), origins.pilotIds(), access.askedFor(visibleTo)).stream()
                        .map(ProgramReference::of)
                        .toList(),
                null);
    }

    @GET
    @Path("/cohorts/{id}")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about a cohort")
    public CohortReference cohort(@PathParam("id") UUID id, @QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo) {
        return shown(cohorts, List.of(id), visibleTo, CohortReference::of).stream()
                .findFirst()
                .orElseThrow(LookupResource::unknown);
    }

    @POST
    @Path("/cohorts/lookup")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about many cohorts; unknown ones are left out")
    public Page<CohortReference> cohorts(@QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo, IdList asked) {
        return new Page<>(shown(cohorts, requests.checked(asked).ids(), visibleTo, CohortReference::of), null);
    }

    @GET
    @Path("/sessions/{id}")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about a session")
    public SessionReference session(
            @PathParam("id") UUID id, @QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo) {
        return shown(sessions, List.of(id), visibleTo, SessionReference::of).stream()
                .findFirst()
                .orElseThrow(LookupResource::unknown);
    }

    @POST
    @Path("/sessions/lookup")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about many sessions; unknown ones are left out")
    public Page<SessionReference> sessions(@QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo, IdList asked) {
        return new Page<>(shown(sessions, requests.checked(asked).ids(), visibleTo, SessionReference::of), null);
    }

    private <E extends VersionedRecord, R> List<R> shown(
            Records<E> records, List<UUID> ids, @Nullable String visibleTo, Function<E, R> reference) {
        return records.visible(ids, access.askedFor(visibleTo), LockModeType.NONE).stream()
                .map(reference)
                .toList();
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such record.");
    }
}
