package org.sharedvalue.gateway.proxy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The table of the front door: which service answers for which collection, those that are still to come included. */
enum Owner {
    PARTNER(
            "partner-service",
            Set.of("organisations", "partnerships", "challenges", "pilots", "recognitions", "public/challenges")),
    PROGRAM(
            "program-service",
            Set.of(
                    "programs",
                    "cohorts",
                    "sessions",
                    "contributions",
                    "volunteer-assignments",
                    "volunteer-contributions",
                    "time-cost-rates",
                    "employer-declarations",
                    "targets")),
    OUTCOMES(
            "outcomes-service",
            Set.of(
                    "participants",
                    "enrolments",
                    "placements",
                    "outcomes",
                    "sustainment-checks",
                    "testimonials",
                    "declared-results",
                    "imports"));

    private static final String VERSION = "/v1/";
    private static final String ATTENDANCE = "/v1/sessions/[^/]+/attendance(/.*)?";

    private final String service;
    private final Set<String> collections;

    Owner(String service, Set<String> collections) {
        this.service = service;
        this.collections = collections;
    }

    /** The service's name, for messages. */
    String service() {
        return service;
    }

    /** Who answers for a path in its normal form; nobody for the gateway's own and for what is not public. */
    static Optional<Owner> of(String path) {
        // A service might read more into dots than the normal form did.
        if (!path.startsWith(VERSION) || path.contains("/..")) {
            return Optional.empty();
        }
        if (path.matches(ATTENDANCE)) {
            return Optional.of(OUTCOMES);
        }
        return Arrays.stream(values()).filter(owner -> owner.owns(path)).findFirst();
    }

    private boolean owns(String path) {
        String[] steps = path.substring(VERSION.length()).split("/", 3);
        return collections.contains(steps[0]) || steps.length > 1 && collections.contains(steps[0] + "/" + steps[1]);
    }
}
