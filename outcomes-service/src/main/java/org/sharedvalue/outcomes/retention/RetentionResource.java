package org.sharedvalue.outcomes.retention;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.PlaceQuery;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** What will be let go of, over HTTP: the dry run of the retention. */
@Path("/v1/participants/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class RetentionResource {

    private static final String ON = "on";
    private static final int KEY_LENGTH = 3;

    private final Retention retention;
    private final Access access;
    private final SuiteClock clock;

    RetentionResource(Retention retention, Access access, SuiteClock clock) {
        this.retention = retention;
        this.access = access;
        this.clock = clock;
    }

    /** Whom a rule is about. */
    private record Found(RetentionRule rule, DuePerson person) {

        List<String> place() {
            return List.of(
                    rule.name(), person.createdAt().toString(), person.ref().toString());
        }

        static Found at(List<String> place) {
            try {
                return new Found(
                        RetentionRule.valueOf(place.get(0)),
                        new DuePerson(Scalars.uuid(place.get(2)), Scalars.instant(place.get(1)), Instant.EPOCH));
            } catch (DateTimeException | IllegalArgumentException tampered) {
                throw Cursor.refused();
            }
        }
    }

    @GET
    @PermissionsAllowed("erasures:write")
    @Operation(
            operationId = "listRetention",
            summary = "List what will be let go of",
            description = "Lets go of nothing. An organisation sees the people that it registered.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionPage.class)))
    public Response list(
            @BeanParam PlaceQuery query,
            @QueryParam(ON)
                    @Parameter(
                            description = "Day up to which it goes; today if absent",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable String on) {
        LocalDate day = on == null ? clock.today() : day(on);
        Standing caller = access.standing();
        UUID registeredBy = caller.isAdmin() ? null : caller.organisationId().orElse(new UUID(0, 0));
        return query.<Found>page(
                Set.of(ON),
                KEY_LENGTH,
                (place, most) -> after(place.isEmpty() ? null : Found.at(place), day, registeredBy, most),
                Found::place,
                found -> new RetentionResponse(
                        found.rule(),
                        found.person().ref(),
                        found.person().lastWritten(),
                        retention.dueOn(found.rule(), found.person())));
    }

    private List<Found> after(@Nullable Found last, LocalDate day, @Nullable UUID registeredBy, int most) {
        List<Found> found = new ArrayList<>();
        for (RetentionRule rule : RetentionRule.values()) {
            if (last == null || rule.compareTo(last.rule()) >= 0) {
                DuePerson after = last != null && rule == last.rule() ? last.person() : null;
                retention
                        .on(rule, day, after, registeredBy, most - found.size())
                        .forEach(person -> found.add(new Found(rule, person)));
            }
        }
        return found;
    }

    private static LocalDate day(String text) {
        try {
            return Scalars.date(text);
        } catch (DateTimeException | IllegalArgumentException noDate) {
            throw ProblemException.in(ON, ProblemCode.BAD_PARAMETER, "'on' is a date such as 2026-11-23.");
        }
    }
}
