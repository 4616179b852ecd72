package org.sharedvalue.program.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.program.reference.PlaceDirectory;
import org.sharedvalue.program.reference.PlaceQuestion;
import org.sharedvalue.records.Writes;
import org.sharedvalue.web.http.ETags;

/**
 * Changes capacities together with outcomes-service, which fills the places: fewer are agreed about before the cohort is
 * changed, so that nobody takes one in between, and afterwards it is told what came of it.
 */
@ApplicationScoped
class Capacities {

    private final Cohorts cohorts;
    private final PlaceDirectory places;
    private final Writes writes;

    Capacities(Cohorts cohorts, PlaceDirectory places, Writes writes) {
        this.cohorts = cohorts;
        this.places = places;
        this.writes = writes;
    }

    /** Carries out a merge patch of a cohort. */
    Response around(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch, Supplier<Response> change) {
        if (patch == null || !patch.path("capacity").isInt()) {
            return change.get();
        }
        ETags.require(ifMatch);
        Cohort before = writes.run(cohorts, () -> cohorts.changeable(id));
        ETags.check(ifMatch, before.version());
        int wanted = patch.path("capacity").intValue();
        if (wanted == before.capacity() || wanted < 1) {
            return change.get();
        }
        int version = before.version() + 1;
        if (wanted < before.capacity()) {
            places.requireRoom(id, new PlaceQuestion(wanted, version, false));
        }
        try {
            return change.get();
        } finally {
            Cohort after = writes.run(cohorts, () -> cohorts.required(id));
            boolean takingPeople = after.status().isTakingPeople();
            places.tell(id, new PlaceQuestion(after.capacity(), Math.max(version, after.version()), takingPeople));
        }
    }
}
