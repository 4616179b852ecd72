package org.sharedvalue.gateway.subscription.http;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.gateway.subscription.SubscriptionStatus;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.page.Page;

/** Serves subscriptions: agreements by which funders read outcomes one by one, each with a key. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
public class SubscriptionResource {

    private final SubscriptionAnswers answers;
    private final SubscriptionLists lists;
    private final Access access;

    SubscriptionResource(SubscriptionAnswers answers, SubscriptionLists lists, Access access) {
        this.answers = answers;
        this.lists = lists;
        this.access = access;
    }

    @POST
    @PermissionsAllowed("subscriptions:write")
    @Operation(
            operationId = "createSubscription",
            summary = "Makes a funder's key to the feeds, by an agreement",
            description =
                    "The key is told in this answer and never again, in a repetition by Idempotency-Key neither. Two keys"
                            + " of a funder may work at a time: to change one, make the next and revoke it.")
    @APIResponse(
            responseCode = "201",
            description = "The subscription with its key",
            content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
    public Response create(SubscriptionRequest request) {
        return answers.create(request);
    }

    @GET
    @PermissionsAllowed("subscriptions:write")
    @Operation(
            operationId = "listSubscriptions",
            summary = "Subscriptions that the caller sees, in the order in which they were made")
    public Response list(
            @Parameter(description = "Only those of this funder")
                    @QueryParam(SubscriptionLists.ORGANISATION_ID)
                    @Nullable String organisationId,
            @Parameter(schema = @Schema(implementation = SubscriptionStatus.class))
                    @QueryParam(SubscriptionLists.STATUS)
                    @Nullable String status,
            @QueryParam(SubscriptionLists.LIMIT) @Nullable String limit,
            @QueryParam(SubscriptionLists.CURSOR) @Nullable String cursor,
            @Context UriInfo uri) {
        Page<SubscriptionResponse> page =
                lists.page(new QueryParameters(uri, SubscriptionLists.KNOWN), access.standing());
        Response.ResponseBuilder response = Response.ok(page);
        return (page.next() == null ? response : response.header("Link", "<" + page.next() + ">; rel=\"next\""))
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("subscriptions:write")
    @Operation(operationId = "getSubscription", summary = "A subscription, without its key")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
    public Response get(@PathParam("id") String id) {
        return answers.get(id);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("subscriptions:write")
    @Operation(
            operationId = "transitionSubscription",
            summary = "Revokes a subscription; its key stops working at once")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now",
            content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
    public Response transition(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SubscriptionTransition transition) {
        return answers.transition(id, ifMatch, transition);
    }
}
