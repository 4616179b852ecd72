package org.sharedvalue.outcomes.erasure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.PlaceQuery;

/** Who erased, when and why, over HTTP. */
@Path("/v1/participants/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class ErasureLogResource {

    private final ErasureLog log;
    private final Access access;

    ErasureLogResource(ErasureLog log, Access access) {
        this.log = log;
        this.access = access;
    }

    @GET
    @PermissionsAllowed("erasures:write")
    @Operation(
            operationId = "listErasures",
            summary = "List who erased people, newest first",
            description = "When, why and how many records; nothing of the person. An organisation sees its own.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasurePage.class)))
    public Response list(@BeanParam PlaceQuery query) {
        return query.page(
                Set.of(),
                1,
                (place, most) -> log.before(id(place), most, access.standing()),
                each -> List.of(String.valueOf(each.id())),
                ErasureLog.Noted::shown);
    }

    private static long id(List<String> place) {
        try {
            return place.isEmpty() ? Long.MAX_VALUE : Long.parseLong(place.get(0));
        } catch (NumberFormatException tampered) {
            throw Cursor.refused();
        }
    }
}
