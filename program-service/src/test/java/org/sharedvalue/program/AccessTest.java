package org.sharedvalue.program;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.accesstests.AccessWalk;

@QuarkusTest
class AccessTest extends AccessWalk {

    private static final Map<String, String> RECORDS = new HashMap<>();
    private static final Map<String, Object> BODIES = new HashMap<>();

    @BeforeEach
    void recordOneOfEach() {
        if (!RECORDS.isEmpty()) {
            return;
        }
        String program = Bodies.aProgram();
        String cohort = Api.id(Api.created(Bodies.COHORTS, Bodies.cohort(program)));
        String assignment = Api.id(Api.created(Bodies.ASSIGNMENTS, Bodies.assignment(program)));
        BODIES.put("POST " + Bodies.PROGRAMS, Bodies.program());
        BODIES.put("POST " + Bodies.COHORTS, Bodies.cohort(program));
        BODIES.put("POST " + Bodies.SESSIONS, Bodies.session(cohort));
        BODIES.put("POST " + Bodies.CONTRIBUTIONS, Bodies.contribution(program));
        BODIES.put("POST " + Bodies.ASSIGNMENTS, Bodies.assignment(program));
        BODIES.put("POST " + Bodies.HOURS, Bodies.hours(assignment, "2010-02-01", "7.25"));
        BODIES.put("POST " + Bodies.RATES, Bodies.rate(FakePartner.known(), "2010-01-01"));
        BODIES.put("POST " + Bodies.DECLARATIONS, Bodies.declaration(FakePartner.known()));
        BODIES.put("POST " + Bodies.TARGETS, Bodies.target(program));
        BODIES.put("POST " + Bodies.PROGRAMS + "/{id}/designs", Bodies.design());
        BODIES.put("POST /internal/programs/lookup", Map.of("ids", List.of(program)));
        BODIES.put("POST /internal/cohorts/lookup", Map.of("ids", List.of(program)));
        BODIES.put("POST /internal/sessions/lookup", Map.of("ids", List.of(program)));
        BODIES.put("to " + Bodies.PROGRAMS, "CANCELLED");
        BODIES.put("to " + Bodies.COHORTS, "CANCELLED");
        BODIES.put("to " + Bodies.SESSIONS, "CANCELLED");
        BODIES.put("to " + Bodies.CONTRIBUTIONS, "CANCELLED");
        BODIES.put("to " + Bodies.HOURS, "REVERSED");
        for (String collection : List.of(
                Bodies.SESSIONS,
                Bodies.CONTRIBUTIONS,
                Bodies.ASSIGNMENTS,
                Bodies.HOURS,
                Bodies.RATES,
                Bodies.DECLARATIONS,
                Bodies.TARGETS)) {
            RECORDS.put(collection, Api.id(Api.created(collection, BODIES.get("POST " + collection))));
        }
        RECORDS.put(Bodies.PROGRAMS, program);
        RECORDS.put(Bodies.COHORTS, cohort);
    }

    @Override
    protected Map<String, String> records() {
        return RECORDS;
    }

    @Override
    protected Map<String, Object> bodies() {
        return BODIES;
    }
}
