package org.sharedvalue.partner.partnership;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.partner.organisation.Organisations;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.SubRecords;
import org.sharedvalue.web.page.Page;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The members of one partnership over HTTP; each change is a change of the partnership. */
@Path("/v1/partnerships/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerships")
public class MemberResource {

    private final Partnerships partnerships;
    private final Organisations organisations;
    private final SubRecords subRecords;

    MemberResource(Partnerships partnerships, Organisations organisations, SubRecords subRecords) {
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.subRecords = subRecords;
    }

    @GET
    @PermissionsAllowed("partners:read")
    @Operation(summary = "List the members of a partnership")
    public Page<MemberResponse> list(
            @PathParam("id") UUID id,
            @QueryParam("on")
                    @Parameter(
                            description = "Only who is a member on this day.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable String on) {
        Partnership shown = partnerships.required(id);
        List<Member> members = on == null ? shown.members() : shown.membersOn(Days.of("on", on));
        return new Page<>(members.stream().map(MemberResponse::of).toList(), null);
    }

    @GET
    @Path("/{memberId}")
    @PermissionsAllowed("partners:read")
    @Operation(summary = "Read one member of a partnership")
    public MemberResponse get(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        return MemberResponse.of(partnerships.required(id).member(memberId));
    }

    @POST
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Add a member to a partnership")
    public Response add(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, MemberRequest sent) {
        MemberRequest request = subRecords.checked(sent);
        if (request.id() != null) {
            throw ProblemException.at("/id", ProblemCode.READ_ONLY_FIELD, "The service sets the id.");
        }
        Member[] joined = new Member[1];
        return subRecords.post(
                partnerships,
                id,
                ifMatch,
                partnership -> {
                    organisations.requireKnown(List.of(request.organisationId()), index -> "/organisationId");
                    joined[0] = partnership.join(request);
                    partnerships.requireActiveLeads(partnership);
                },
                changed -> subRecords
                        .answered(Response.Status.CREATED, changed, MemberResponse.of(joined[0]))
                        .header("Location", "/v1/partnerships/" + id + "/members/" + joined[0].id())
                        .build());
    }

    @PATCH
    @Path("/{memberId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Change the role or the days of a member")
    public Response patch(
            @PathParam("id") UUID id,
            @PathParam("memberId") UUID memberId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonNode patch) {
        Partnership changed = subRecords.change(partnerships, id, ifMatch, partnership -> {
            Member member = partnership.member(memberId);
            MemberRequest request = subRecords.patched(MemberRequest.of(member), patch, MemberRequest.class);
            organisations.requireKnown(List.of(request.organisationId()), index -> "/organisationId");
            partnership.amend(member, request);
            partnerships.requireActiveLeads(partnership);
        });
        return subRecords
                .answered(Response.Status.OK, changed, MemberResponse.of(changed.member(memberId)))
                .build();
    }
}
