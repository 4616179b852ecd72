package org.sharedvalue.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharedvalue.showcase.api.Api;

/**
 * A program with running cohorts that have room for everybody.
 *
 * @param programId the program
 * @param cohortIds the cohorts, each full before the next
 */
record Stage(String programId, List<String> cohortIds) {

    /** As many as a cohort may have. */
    private static final int MOST_PLACES = 100_000;

    private static final String SINCE = "2010-01-01";

    Stage {
        cohortIds = List.copyOf(cohortIds);
    }

    static Stage made(Api api, int capacity) {
        String lead = organisation(api, "Lead", "FOR_PROFIT");
        String delivery = organisation(api, "Delivery", "NON_PROFIT");
        String partnership = created(
                api,
                "partnerships",
                Map.of(
                        "name",
                        "Measured",
                        "purpose",
                        "To be measured",
                        "startOn",
                        SINCE,
                        "agreement",
                        Map.of("kind", "MOU"),
                        "members",
                        List.of(member(lead, "LEAD"), member(delivery, "DELIVERY"))));
        move(api, "partnerships", partnership, "ACTIVE");
        String program = created(
                api,
                "programs",
                Map.of(
                        "code",
                        "MEASURED",
                        "kind",
                        "STANDARD",
                        "partnershipId",
                        partnership,
                        "name",
                        "Measured",
                        "summary",
                        "To be measured",
                        "startOn",
                        SINCE,
                        "currency",
                        "GBP",
                        "designs",
                        List.of(Map.of("effectiveFrom", SINCE, "durationWeeks", 10, "completionRule", "Stayed"))));
        move(api, "programs", program, "ACTIVE");
        List<String> cohorts = new ArrayList<>();
        for (int places = 0; places < capacity; places += MOST_PLACES) {
            cohorts.add(cohort(api, program, cohorts.size()));
        }
        return new Stage(program, cohorts);
    }

    private static String cohort(Api api, String program, int number) {
        String cohort = created(
                api,
                "cohorts",
                Map.of(
                        "programId",
                        program,
                        "designVersion",
                        1,
                        "label",
                        "Everybody " + number,
                        "area",
                        "London",
                        "startOn",
                        SINCE,
                        "endOn",
                        "2010-12-31",
                        "capacity",
                        MOST_PLACES));
        move(api, "cohorts", cohort, "RECRUITING");
        move(api, "cohorts", cohort, "RUNNING");
        return cohort;
    }

    /** Somebody for each number who completed. */
    Stream<String> enrolments(IntStream numbers) {
        return Stream.concat(
                Stream.of("externalId,participantExternalId,programId,cohortId,appliedOn,startedOn,endedOn,status"),
                numbers.mapToObj(number -> "E" + number + ",P" + number + "," + programId + ","
                        + cohortIds.get(number / MOST_PLACES) + ",2010-01-04,2010-01-11,2010-03-19,COMPLETED"));
    }

    private static String organisation(Api api, String name, String sector) {
        String id = created(api, "organisations", Map.of("legalName", name, "sector", sector, "country", "GB"));
        move(api, "organisations", id, "ACTIVE");
        return id;
    }

    private static Map<String, Object> member(String organisationId, String role) {
        return Map.of("organisationId", organisationId, "role", role, "from", SINCE);
    }

    private static String created(Api api, String collection, Map<String, Object> body) {
        return api.post("/v1/" + collection, body).body().path("id").asText();
    }

    private static void move(Api api, String collection, String id, String to) {
        api.post("/v1/" + collection + "/" + id + "/transitions", Map.of("to", to));
    }
}
