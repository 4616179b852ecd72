package org.sharedvalue.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/**
 * The program that the clients of one campaign write about, beside whatever else the suite holds.
 *
 * @param name what its external ids begin with
 * @param organisationId a member of its partnership
 * @param programId its program
 * @param cohortId a running cohort with room for everybody
 */
record World(String name, String organisationId, String programId, String cohortId) {

    static final String FIRST_DAY = "2024-01-08";

    /** Makes one in the partnership of another program. */
    static World in(Client client, String name, String partnershipId, String organisationId) {
        String programId = created(
                client,
                "programs",
                Map.of(
                        "externalId",
                        name,
                        "code",
                        name,
                        "kind",
                        "STANDARD",
                        "partnershipId",
                        partnershipId,
                        "name",
                        "Written while parts fail",
                        "summary",
                        "Made by a campaign of faults",
                        "startOn",
                        FIRST_DAY,
                        "currency",
                        "GBP",
                        "designs",
                        List.of(Map.of(
                                "effectiveFrom",
                                FIRST_DAY,
                                "durationWeeks",
                                10,
                                "completionRule",
                                "Took part until the last week"))));
        move(client, "programs", programId, "ACTIVE");
        String cohortId = created(
                client,
                "cohorts",
                Map.of(
                        "externalId",
                        name,
                        "programId",
                        programId,
                        "designVersion",
                        1,
                        "label",
                        "Everybody",
                        "area",
                        "London",
                        "startOn",
                        FIRST_DAY,
                        "endOn",
                        "2024-12-31",
                        "capacity",
                        100_000));
        move(client, "cohorts", cohortId, "RECRUITING");
        move(client, "cohorts", cohortId, "RUNNING");
        return new World(name, organisationId, programId, cohortId);
    }

    /** One volunteer for each client, so that no day is overfilled. */
    String assignment(Client client, int number) {
        return created(
                client,
                "volunteer-assignments",
                Map.of(
                        "externalId",
                        name + "/" + number,
                        "programId",
                        programId,
                        "employerOrganisationId",
                        organisationId,
                        "volunteerRef",
                        name + "/" + number,
                        "role",
                        "MENTOR",
                        "from",
                        FIRST_DAY));
    }

    private static String created(Client client, String collection, Map<String, Object> body) {
        Reply reply = client.post("/v1/" + collection, body, "");
        assertThat(reply.status()).as("%s: %s", collection, reply.body()).isEqualTo(201);
        return reply.body().path("id").asText();
    }

    private static void move(Client client, String collection, String id, String to) {
        Reply reply =
                client.post("/v1/" + collection + "/" + id + "/transitions", Map.of("to", to, "on", FIRST_DAY), "");
        assertThat(reply.status()).as("%s: %s", collection, reply.body()).isEqualTo(200);
    }
}
