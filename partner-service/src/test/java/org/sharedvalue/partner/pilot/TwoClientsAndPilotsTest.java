package org.sharedvalue.partner.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sharedvalue.partner.Api;
import org.sharedvalue.partner.FakePrograms;

/** Two clients at once try pilots, answer challenges and change what binds them; the rules hold after each step. */
@QuarkusTest
class TwoClientsAndPilotsTest {

    private static final int ROUNDS = 20;
    private static final List<String> OPEN = List.of("PROPOSED", "RUNNING", "IN_REVIEW");
    private static final List<String> MOVES = List.of("RUNNING", "RUNNING", "IN_REVIEW", "IN_REVIEW", "STOPPED");
    private static final List<String> DECISIONS = List.of("EXTENDED", "EXTENDED", "EXTENDED", "STOPPED", "ADOPTED");
    private static final List<String> AGREEMENTS = List.of("NON_BINDING", "NON_BINDING", "MOU");
    private static final List<String> CHALLENGE_MOVES =
            List.of("ACCEPTED", "IN_PROGRESS", "IN_PROGRESS", "ADDRESSED", "DUPLICATE", "DECLINED");

    private final List<String> challenges = new ArrayList<>();
    private final List<String> pilots = new ArrayList<>();
    private String partnership;

    @Test
    void keepTheRulesWhateverTheyDo() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try {
            for (long seed : new long[] {10, 144}) {
                Random random = new Random(seed);
                records();
                int done = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    for (Future<Integer> status : clients.invokeAll(List.of(step(random), step(random)))) {
                        assertThat(result(status))
                                .as("seed %d round %d", seed, round)
                                .isIn(200, 201, 409, 422);
                        done += result(status) < 300 ? 1 : 0;
                    }
                    assertRules("seed " + seed + " round " + round);
                }
                assertThat(done).as("steps that were allowed").isGreaterThan(ROUNDS / 4);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void records() {
        challenges.clear();
        pilots.clear();
        String lead = Api.activeOrganisation("FOR_PROFIT");
        String other = Api.activeOrganisation("NON_PROFIT");
        for (int count = 0; count < 3; count++) {
            challenges.add(Api.challenge(lead));
        }
        Api.move(challenges.get(0), "ACCEPTED").statusCode(200);
        partnership = "/v1/partnerships/" + Api.partnership("NON_BINDING", List.of(), lead, other);
        Api.move(partnership, "ACTIVE").statusCode(200);
        for (int count = 0; count < 3; count++) {
            pilots.add(Api.post("/v1/pilots", pilot(challenges.get(0)))
                    .statusCode(201)
                    .header("Location"));
        }
    }

    /** What a client does is drawn before it starts, so that a seed draws the same steps again. */
    private Callable<Integer> step(Random random) {
        String pilot = oneOf(pilots, random);
        String challenge = oneOf(challenges, random);
        String other = oneOf(challenges, random);
        String move = oneOf(MOVES, random);
        String decision = oneOf(DECISIONS, random);
        String agreement = oneOf(AGREEMENTS, random);
        String to = oneOf(CHALLENGE_MOVES, random);
        String end = LocalDate.parse("2010-06-30").plusDays(random.nextInt(400)).toString();
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> () -> Api.move(pilot, move).statusCode();
            case 3, 4 -> () -> decide(pilot, decision, end);
            case 5 ->
                () -> Api.patch(partnership, "*", Map.of("agreement", Map.of("kind", agreement)))
                        .statusCode();
            case 6 -> () -> Api.post("/v1/pilots", pilot(challenge)).statusCode();
            default -> () -> moveChallenge(challenge, to, other);
        };
    }

    private Map<String, Object> pilot(String challenge) {
        return Api.pilotBody(Api.id(challenge), Api.id(partnership));
    }

    private static int decide(String pilot, String kind, String end) {
        Map<String, Object> decision =
                new HashMap<>(Map.of("kind", kind, "rationale", "It is time", "decidedOn", "2010-07-01"));
        if (kind.equals("EXTENDED")) {
            decision.put("plannedEndOn", end);
        } else if (kind.equals("ADOPTED")) {
            decision.put("successorProgramId", FakePrograms.known());
        }
        return Api.post(pilot + "/decision", decision).statusCode();
    }

    private static int moveChallenge(String challenge, String to, String other) {
        Map<String, Object> move = new HashMap<>(Map.of("to", to));
        if (to.equals("DUPLICATE")) {
            move.put("duplicateOfId", Api.id(other));
        } else if (to.equals("ADDRESSED")) {
            move.put("closingNote", "They found work");
        }
        return Api.move(challenge, move).statusCode();
    }

    private void assertRules(String when) {
        String agreement = Api.get(partnership).path("agreement.kind");
        List<Map<String, Object>> known =
                Api.get("/v1/pilots?partnershipId=" + Api.id(partnership)).path("items");
        for (Map<String, Object> pilot : known) {
            if (OPEN.contains(pilot.get("status"))) {
                assertThat(agreement).as(when + ": a pilot binds nobody").isEqualTo("NON_BINDING");
            }
            assertThat((Integer) pilot.get("extensions")).as(when).isBetween(0, 2);
            Map<?, ?> decision = (Map<?, ?>) pilot.get("decision");
            if (pilot.get("status").equals("ADOPTED")) {
                assertThat(decision.get("kind")).as(when).isEqualTo("ADOPTED");
                assertThat(decision.get("successorProgramId")).as(when).isNotNull();
            }
            if ((Integer) pilot.get("extensions") > 0) {
                assertThat(LocalDate.parse((String) pilot.get("plannedEndOn")))
                        .as(when)
                        .isAfter(LocalDate.parse("2010-06-30"));
            }
        }
        Map<String, Map<String, Object>> shown = new HashMap<>();
        challenges.forEach(each -> shown.put(Api.id(each), Api.get(each).path("$")));
        shown.forEach((id, challenge) -> {
            assertChallenge(challenge, when);
            Set<Object> seen = new HashSet<>();
            for (Object repeated = id;
                    repeated != null;
                    repeated = shown.get(repeated).get("duplicateOfId")) {
                assertThat(seen.add(repeated))
                        .as(when + ": no circle of duplicates")
                        .isTrue();
            }
        });
    }

    private void assertChallenge(Map<String, Object> challenge, String when) {
        String id = (String) challenge.get("id");
        switch ((String) challenge.get("status")) {
            case "IN_PROGRESS", "ADDRESSED" -> {
                List<?> tried = Api.get("/v1/challenges/" + id + "/lineage").path("pilots");
                assertThat(tried).as(when + ": somebody answers it").isNotEmpty();
                assertThat(challenge.get("status").equals("ADDRESSED"))
                        .as(when)
                        .isEqualTo(challenge.get("closingNote") != null);
            }
            case "DUPLICATE" ->
                assertThat(challenge.get("duplicateOfId")).as(when).isNotNull().isNotEqualTo(id);
            default -> assertThat(challenge.get("duplicateOfId")).as(when).isNull();
        }
    }

    private static <T> T oneOf(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }

    private static int result(Future<Integer> status) {
        try {
            return status.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
