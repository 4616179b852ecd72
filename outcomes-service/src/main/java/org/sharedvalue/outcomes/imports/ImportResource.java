package org.sharedvalue.outcomes.imports;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
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
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.CollectionEndpoint;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.page.ListQuery;

/** Imports over HTTP. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource extends CollectionEndpoint<ImportJob, ImportWish, ImportResponse> {

    private static final String CSV_EXAMPLE = "externalId,ageBand,area,targetGroups\r\nP-1,25_34,Lambeth,HOMELESS\r\n";
    private static final String NDJSON_EXAMPLE =
            "{\"externalId\": \"P-1\", \"ageBand\": \"25_34\", \"area\": \"Lambeth\", \"targetGroups\": [\"HOMELESS\"]}\n";

    private final Imports imports;
    private final Wishes wishes;
    private final Uploads uploads;
    private final ImportErrors errors;
    private final Waits waits;
    private final SecurityIdentity caller;

    ImportResource(
            Imports imports,
            Wishes wishes,
            Uploads uploads,
            ImportErrors errors,
            Waits waits,
            SecurityIdentity caller) {
        super("/v1/imports", imports, ImportWish.class);
        this.imports = imports;
        this.wishes = wishes;
        this.uploads = uploads;
        this.errors = errors;
        this.waits = waits;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("outcomes:write")
    @Operation(
            operationId = "createImport",
            summary = "Import rows of a collection",
            description =
                    "Takes a CSV (UTF-8 or Windows-1252; commas, semicolons or tabs) or NDJSON file of any size. The"
                            + " columns are the fields of the collection, those of nested fields with a dot, several words of a list"
                            + " with bars between. Every row has an `externalId`, by which it is known when it comes again, and may name"
                            + " others by theirs (`participantExternalId`, `enrolmentExternalId`, `precededByExternalId`). A check is"
                            + " known by its enrolment and `milestoneWeeks`, attendance by its `sessionId` and enrolment; they need none."
                            + " A row may arrive in its final `status` with its dates. Each is judged as the single call would be. A"
                            + " dry run sees what the rows before would have done, 5 000 at a time.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = ExportFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = CSV_EXAMPLE),
                @Content(
                        mediaType = ExportFormat.NDJSON_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = NDJSON_EXAMPLE)
            })
    @APIResponse(
            responseCode = "202",
            description = "The file is here; its rows follow",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response create(
            @QueryParam("collection")
                    @Parameter(
                            required = true,
                            description = "Collection that the rows belong to, such as `enrolments`",
                            example = "participants")
                    @Nullable String collection,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "`true` judges the rows and writes nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable String dryRun,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String type,
            InputStream body) {
        uploads.requireAllowed();
        return uploads.take(wishes.of(collection, dryRun, type), body, Wishes.saysUtf8(type));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "List imports")
    @Parameter(name = "collection", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @Blocking
    @PermissionsAllowed("outcomes:write")
    @Operation(
            summary = "Read how far an import is",
            description = "`Prefer: wait=20` answers when it has changed, after so many seconds at the latest.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @HeaderParam("Prefer") @Nullable String prefer) {
        ImportJob job = imports.required(id);
        Duration patience = Waits.wished(prefer);
        return patience.isZero() || job.status().isFinal()
                ? Uni.createFrom().item(answered(Response.Status.OK, job))
                : waits.changed(job, patience).map(now -> answered(Response.Status.OK, now));
    }

    @GET
    @Path("/{id}/errors")
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("outcomes:write")
    @Operation(
            summary = "List why rows of an import were refused",
            description = "In pages, or whole as a table or as lines; the first 100 000.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or everything as an export",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ImportErrorPage.class)),
                @Content(
                        mediaType = ExportFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "line,pointer,code,detail\r\n7,/area,missing,A required field is missing.\r\n"),
                @Content(
                        mediaType = ExportFormat.NDJSON_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "{\"end\": true, \"count\": 0}\n")
            })
    public Response errors(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "Items on a page, 1 to 500; 50 if absent.") @Nullable String limit,
            @QueryParam("cursor")
                    @Parameter(description = "Opaque place in the list, from the `next` of the page before.")
                    @Nullable String cursor,
            @Context UriInfo uriInfo,
            @Context HttpHeaders headers) {
        imports.required(id);
        return ExportFormat.preferred(headers.getAcceptableMediaTypes())
                .map(format -> errors.export(id, format))
                .orElseGet(() -> errors.page(id, uriInfo.getPath(), Limit.parse(limit), cursor));
    }

    /** Who may send may read what comes of it. */
    @Override
    protected void requireReading() {
        if (!caller.checkPermissionBlocking(new StringPermission("outcomes", "write"))) {
            throw new ForbiddenException();
        }
    }

    @Override
    protected ImportJob newRecord(ImportWish request) {
        throw new IllegalStateException("Imports are made of files");
    }

    @Override
    protected ImportResponse represent(ImportJob shown) {
        return ImportResponse.of(shown);
    }
}
