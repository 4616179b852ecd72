package org.sharedvalue.partner.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sharedvalue.partner.Api;

/** Two clients at once do to the same few records whatever comes to their minds; the rules hold after each step. */
@QuarkusTest
class TwoClientsTest {

    private static final int ROUNDS = 20;
    private static final List<String> ROLES = List.of("LEAD", "DELIVERY", "FUNDER");
    private static final LocalDate START = LocalDate.parse("2010-01-01");

    private final List<String> organisations = new ArrayList<>();
    private final List<String> partnerships = new ArrayList<>();

    @Test
    void keepTheRulesWhateverTheyDo() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try {
            for (long seed : new long[] {7, 198}) {
                Random random = new Random(seed);
                records();
                int done = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    List<Callable<Integer>> steps = List.of(step(random), step(random));
                    for (Future<Integer> status : clients.invokeAll(steps)) {
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
        organisations.clear();
        partnerships.clear();
        for (int count = 0; count < 6; count++) {
            organisations.add(Api.activeOrganisation(count % 2 == 0 ? "FOR_PROFIT" : "NON_PROFIT"));
        }
        for (int count = 0; count < 2; count++) {
            String id = Api.partnership(
                    "MOU", List.of(), organisations.get(count), organisations.get(2), organisations.get(count + 3));
            Api.move("/v1/partnerships/" + id, "ACTIVE").statusCode(200);
            partnerships.add("/v1/partnerships/" + id);
        }
    }

    /** What a client does is drawn before it starts, so that a seed draws the same steps again. */
    private Callable<Integer> step(Random random) {
        String organisation = oneOf(organisations, random);
        String other = oneOf(organisations, random);
        String partnership = oneOf(partnerships, random);
        String role = oneOf(ROLES, random);
        LocalDate from = START.plusDays(random.nextInt(60));
        LocalDate to = from.plusDays(random.nextInt(60));
        String path = "/v1/organisations/" + organisation;
        return switch (random.nextInt(8)) {
            case 0 -> () -> Api.post(path + "/merge", Map.of("intoId", other)).statusCode();
            case 1 -> () -> Api.move(path, "INACTIVE").statusCode();
            case 2 -> () -> Api.move(path, "ACTIVE").statusCode();
            case 3 -> () -> Api.patch(path, "*", Map.of("parentId", other)).statusCode();
            case 4 -> () -> Api.move(partnership, "SUSPENDED").statusCode();
            case 5 -> () -> Api.move(partnership, "ACTIVE").statusCode();
            case 6 -> () -> handOver(partnership, organisation, from);
            default ->
                () -> Api.post(
                                partnership + "/members",
                                Map.of(
                                        "organisationId",
                                        organisation,
                                        "role",
                                        role,
                                        "from",
                                        from.toString(),
                                        "to",
                                        to.toString()))
                        .statusCode();
        };
    }

    private static int handOver(String partnership, String organisation, LocalDate day) {
        List<Map<String, Object>> members =
                new ArrayList<>(Api.get(partnership).<List<Map<String, Object>>>path("members"));
        members.stream()
                .filter(each -> each.get("role").equals("LEAD") && each.get("to") == null)
                .forEach(lead -> lead.put("to", day.minusDays(1).toString()));
        members.add(Map.of("organisationId", organisation, "role", "LEAD", "from", day.toString()));
        return Api.patch(partnership, "*", Map.of("members", members)).statusCode();
    }

    private void assertRules(String when) {
        Map<String, Map<String, Object>> known = new HashMap<>();
        for (String id : organisations) {
            Map<String, Object> shown =
                    Api.admin().get("/v1/organisations/" + id).path("$");
            known.put(id, shown);
        }
        known.forEach((id, shown) -> {
            Object into = shown.get("mergedIntoId");
            assertThat(shown.get("status").equals("MERGED")).as(when).isEqualTo(into != null);
            if (into != null) {
                assertThat(known.get(into).get("mergedIntoId")).as(when).isNull();
            }
            assertNoCircle(id, known, when);
        });
        partnerships.forEach(each -> assertMembers(Api.get(each).path("$"), known, when));
    }

    private static void assertNoCircle(String id, Map<String, Map<String, Object>> known, String when) {
        Set<Object> seen = new HashSet<>();
        for (Object above = id; above != null; above = known.get(above).get("parentId")) {
            assertThat(seen.add(above)).as(when + ": no circle of parents").isTrue();
        }
    }

    private static void assertMembers(
            Map<String, Object> partnership, Map<String, Map<String, Object>> known, String when) {
        @SuppressWarnings("unchecked")
        List<Map<String, String>> members =
                (List<Map<String, String>>) Objects.requireNonNull(partnership.get("members"));
        Set<String> distinct = new HashSet<>();
        members.forEach(each -> distinct.add(each.get("organisationId")));
        assertThat(distinct).as(when).hasSizeGreaterThan(1);
        distinct.forEach(id -> assertThat(known.get(id).get("status")).as(when).isNotEqualTo("MERGED"));
        for (LocalDate day = START; day.isBefore(START.plusDays(130)); day = day.plusDays(1)) {
            List<String> held = new ArrayList<>();
            for (Map<String, String> each : members) {
                String to = each.get("to");
                if (!day.isBefore(LocalDate.parse(each.get("from")))
                        && (to == null || !day.isAfter(LocalDate.parse(to)))) {
                    held.add(each.get("role") + " " + each.get("organisationId"));
                }
            }
            assertThat(held).as(when + ": nobody twice in a role on " + day).doesNotHaveDuplicates();
            assertThat(held.stream().filter(each -> each.startsWith("LEAD")).count())
                    .as(when + ": leads on " + day)
                    .isLessThanOrEqualTo(1);
        }
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        if ("ACTIVE".equals(partnership.get("status"))) {
            assertThat(members.stream().filter(each -> each.get("role").equals("LEAD") && leadsOn(each, today)))
                    .as(when + ": who leads is active")
                    .allMatch(each ->
                            known.get(each.get("organisationId")).get("status").equals("ACTIVE"));
        }
        assertThat(members.stream().filter(each -> each.get("role").equals("LEAD") && leadsOn(each, today)))
                .as(when + ": one lead today")
                .hasSize(1);
    }

    private static boolean leadsOn(Map<String, String> member, LocalDate day) {
        String to = member.get("to");
        return to == null || !day.isAfter(LocalDate.parse(to));
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
