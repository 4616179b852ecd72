package org.sharedvalue.outcomes.identity;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.records.Writes;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/** The identity of one participant over HTTP. */
@Path("/v1/participants/{id}/identity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class IdentityResource {

    private final Participants participants;
    private final Identities identities;
    private final IdentityAccesses accesses;
    private final Requests requests;
    private final Writes writes;

    IdentityResource(
            Participants participants,
            Identities identities,
            IdentityAccesses accesses,
            Requests requests,
            Writes writes) {
        this.participants = participants;
        this.identities = identities;
        this.accesses = accesses;
        this.requests = requests;
        this.writes = writes;
    }

    @GET
    @Cache(noStore = true)
    @PermissionsAllowed("identities:read")
    @Operation(
            summary = "Read who a participant is",
            description = "Each reading is noted with its time and its reader.")
    public IdentityForm get(@PathParam("id") UUID id) {
        return writes.run(participants, () -> {
            participants.required(id);
            IdentityForm known = identities
                    .of(id)
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.NOT_FOUND, "Nothing is recorded of who the participant is."));
            accesses.note(id, IdentityAct.READ);
            return known;
        });
    }

    @PUT
    @PermissionsAllowed("identities:write")
    @Operation(summary = "Record who a participant is", description = "Takes the place of what was recorded before.")
    public IdentityForm put(@PathParam("id") UUID id, @Nullable IdentityForm sent) {
        IdentityForm form = requests.checked(sent);
        return writes.run(participants, () -> {
            participants.lockedForWriting(id);
            identities.put(id, form);
            accesses.note(id, IdentityAct.WRITTEN);
            return form;
        });
    }
}
