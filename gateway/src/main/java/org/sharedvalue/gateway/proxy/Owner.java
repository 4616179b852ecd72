package org.sharedvalue.gateway.proxy;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The table of the front door: which service answers for which collection, those that are still to come included. */
enum Owner {
    PARTNER(
            "partner-service",
            "organisations",
            "partnerships",
            "challenges",
            "pilots",
            "recognitions",
            "public/challenges"),
    // Before PROGRAM, which has all else of sessions.
    OUTCOMES(
            "outcomes-service",
            "sessions/[^/]+/attendance",
            "participants",
            "enrolments",
            "placements",
            "outcomes",
            "sustainment-checks",
            "testimonials",
            "declared-results",
            "imports"),
    PROGRAM(
            "program-service",
            "programs",
            "cohorts",
            "sessions",
            "contributions",
            "volunteer-assignments",
            "volunteer-contributions",
            "time-cost-rates",
            "employer-declarations",
            "targets");

    private final String service;
    private final Pattern paths;

    Owner(String service, String... collections) {
        this.service = service;
        this.paths = Pattern.compile("/v1/(" + String.join("|", collections) + ")(/.*)?");
    }

    /** The service's name, for messages. */
    String service() {
        return service;
    }

    /** Who answers for a path in its normal form; nobody for the gateway's own and for what is not public. */
    static Optional<Owner> of(String path) {
        // A service might read more into dots than the normal form did.
        if (path.contains("/..")) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(owner -> owner.paths.matcher(path).matches())
                .findFirst();
    }
}
