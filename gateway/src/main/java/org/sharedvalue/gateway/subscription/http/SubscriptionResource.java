package org.sharedvalue.gateway.subscription.http;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.OwnLists;
import org.sharedvalue.gateway.collection.OwnWrites;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.history.HistoryPage;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.page.PlaceQuery;

/** Serves subscriptions: agreements by which funders read outcomes one by one, each with a key. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
public class SubscriptionResource {

    private final SubscriptionAnswers answers;
    private final SubscriptionCreation creation;
    private final SubscriptionMove move;
    private final OwnWrites writes;
    private final OwnLists lists;
    private final Access access;

    SubscriptionResource(
            SubscriptionAnswers answers,
            SubscriptionCreation creation,
            SubscriptionMove move,
            OwnWrites writes,
            OwnLists lists,
            Access access) {
        this.answers = answers;
        this.creation = creation;
        this.move = move;
        this.writes = writes;
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
        return writes.one(creation, creation.wish(request));
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("subscriptions:write")
    @Operation(
            operationId = "createSubscriptions",
            summary = "Makes up to 1 000 funders' keys to the feeds",
            description =
                    "The keys are told in this answer and never again; in a lenient one each beside its `id`, as `apiKey`.")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return writes.many(creation, batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("subscriptions:write")
    @Operation(operationId = "listSubscriptions", summary = "Subscriptions that the caller sees")
    @Parameter(
            name = AllSubscriptions.ORGANISATION_ID,
            in = ParameterIn.QUERY,
            description = "Only those of this funder",
            schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return lists.answer(AllSubscriptions.COLLECTION, query, AllSubscriptions.seen(access.standing()));
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
        return writes.one(move, move.wanted(id, ifMatch, transition));
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("subscriptions:write")
    @Operation(operationId = "transitionSubscriptions", summary = "Revokes up to 1 000 subscriptions")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return writes.many(move, batch, prefer);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("subscriptions:write")
    @Operation(
            operationId = "getSubscriptionHistory",
            summary = "Who made and revoked a subscription when and why, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(@PathParam("id") String id, @BeanParam PlaceQuery query) {
        return answers.history(id, query);
    }
}
