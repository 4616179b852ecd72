package org.sharedvalue.outcomes.attendance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.reference.SessionFacts;
import org.sharedvalue.records.Writes;
import org.sharedvalue.records.history.RecordHistory;
import org.sharedvalue.web.history.HistoryPage;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.http.Replies;
import org.sharedvalue.web.page.PlaceQuery;
import org.sharedvalue.web.validation.Requests;

/** The attendance of one session over HTTP. */
@Path("/v1/sessions/{id}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class AttendanceResource {

    private final Attendances attendances;
    private final AttendanceTaking taking;
    private final RecordHistory history;
    private final Requests requests;
    private final Writes writes;

    AttendanceResource(
            Attendances attendances, AttendanceTaking taking, RecordHistory history, Requests requests, Writes writes) {
        this.attendances = attendances;
        this.taking = taking;
        this.history = history;
        this.requests = requests;
        this.writes = writes;
    }

    @GET
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read the attendance of a session")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttendancePage.class)))
    public Response get(@PathParam("id") UUID id) {
        return answered(taking.of(id)).build();
    }

    @PUT
    @PermissionsAllowed("outcomes:write")
    @Operation(
            summary = "Record the attendance of a session",
            description = "Takes the place of what was recorded before; a row that is left out counts nowhere any more."
                    + " Event-Version names the row that was written last.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttendancePage.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable AttendanceRequest sent) {
        AttendanceRequest request = requests.checked(sent);
        SessionFacts session = taking.ask(id);
        TakenAttendance taken = writes.run(attendances, () -> taking.take(session, ifMatch, request));
        Response.ResponseBuilder answer = answered(taken);
        Attendance written = taken.written();
        if (written != null) {
            answer.header(Replies.EVENT_VERSION, written.id() + ":" + written.version());
        }
        return answer.build();
    }

    @GET
    @Path("/{enrolmentId}/history")
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read how a row of attendance changed, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @PathParam("id") UUID id, @PathParam("enrolmentId") UUID enrolmentId, @BeanParam PlaceQuery query) {
        UUID attendance = attendances.required(id, enrolmentId).id();
        return query.history((before, most) -> history.of(attendance, before, most));
    }

    private static Response.ResponseBuilder answered(TakenAttendance taken) {
        return Response.ok(AttendancePage.of(taken.rows())).header("ETag", ETags.of(taken.version()));
    }
}
