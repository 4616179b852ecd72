package org.sharedvalue.partner.reference;

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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.partner.challenge.Challenges;
import org.sharedvalue.partner.organisation.Organisations;
import org.sharedvalue.partner.partnership.Partnerships;
import org.sharedvalue.partner.pilot.Pilots;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.HeldRoles;
import org.sharedvalue.web.page.Page;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/**
 * Answers other services about references, for the organisation in whose name they ask. Organisations are for everybody
 * to see; a partnership can be named by its members only.
 */
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
public class ReferenceResource {

    private final Partnerships partnerships;
    private final Organisations organisations;
    private final Challenges challenges;
    private final Pilots pilots;
    private final Access access;
    private final Requests requests;

    ReferenceResource(
            Partnerships partnerships,
            Organisations organisations,
            Challenges challenges,
            Pilots pilots,
            Access access,
            Requests requests) {
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.challenges = challenges;
        this.pilots = pilots;
        this.access = access;
        this.requests = requests;
    }

    @GET
    @Path("/partnerships/{id}")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about a partnership")
    public PartnershipReference partnership(
            @PathParam("id") UUID id, @QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo) {
        return partnerships
                .nameableBy(Access.organisation(visibleTo), id)
                .map(PartnershipReference::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such partnership."));
    }

    @POST
    @Path("/organisations/known")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask which of these organisations are known")
    public IdList knownOrganisations(@QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo, IdList asked) {
        return new IdList(
                List.copyOf(organisations.known(requests.checked(asked).ids())));
    }

    @POST
    @Path("/challenges/known")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask which of these challenges are known")
    public IdList knownChallenges(@QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo, IdList asked) {
        return new IdList(
                seen(challenges, asked, visibleTo).map(VersionedRecord::id).toList());
    }

    @POST
    @Path("/pilots/lookup")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about many pilots; unknown ones are left out")
    public Page<PilotReference> pilots(@QueryParam(Access.VISIBLE_TO) @Nullable String visibleTo, IdList asked) {
        return new Page<>(seen(pilots, asked, visibleTo).map(PilotReference::of).toList(), null);
    }

    private <E extends VersionedRecord> Stream<E> seen(Records<E> records, IdList asked, @Nullable String visibleTo) {
        List<UUID> ids = requests.checked(asked).ids();
        return records.visible(ids, access.askedFor(visibleTo), LockModeType.NONE).stream();
    }

    @GET
    @Path("/organisations/{id}/memberships")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask which roles an organisation holds; none for an unknown one")
    public HeldRoles memberships(@PathParam("id") UUID id) {
        return partnerships.rolesOf(id);
    }
}
