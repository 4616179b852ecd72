package org.sharedvalue.outcomes.enrolment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.records.Writes;
import org.sharedvalue.web.validation.Requests;

/** Agrees with the owner of cohorts about their capacity, which is kept where it is spent; never routed by the gateway. */
@Path("/internal/cohorts/{id}/places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
public class PlaceResource {

    private final Enrolments enrolments;
    private final CohortPlaces places;
    private final Requests requests;
    private final Writes writes;

    PlaceResource(Enrolments enrolments, CohortPlaces places, Requests requests, Writes writes) {
        this.enrolments = enrolments;
        this.places = places;
        this.requests = requests;
        this.writes = writes;
    }

    @POST
    @PermissionsAllowed("references:read")
    @Operation(summary = "Agree about the capacity of a cohort; refused below the places taken")
    public Response resize(@PathParam("id") UUID id, PlaceRequest sent) {
        PlaceRequest request = requests.checked(sent);
        return writes.answer(enrolments, () -> {
            places.resize(id, request.capacity(), request.version());
            if (request.takingPeople()) {
                places.withPlacesLeft().forEach(enrolments::promoteWaiting);
            }
            return Response.ok(request).build();
        });
    }
}
