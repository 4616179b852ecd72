package org.sharedvalue.partner.partnership;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.partner.Api;

@QuarkusTest
class PartnershipTest {

    private static final String PATH = "/v1/partnerships";

    private static Map<String, Object> member(String organisationId, String role, String from, String to) {
        Map<String, Object> member = new HashMap<>();
        member.put("organisationId", organisationId);
        member.put("role", role);
        member.put("from", from);
        member.put("to", to);
        return member;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> partnership(Map<String, Object>... members) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Apprenticeships for London");
        body.put("purpose", "Work for people shut out of it");
        body.put("startOn", "2010-01-01");
        body.put("agreement", Map.of("kind", "MOU"));
        body.put("members", List.of(members));
        return body;
    }

    private static String proposed(Map<String, Object> body) {
        return Api.post(PATH, body).statusCode(201).header("Location");
    }

    @Test
    void becomesActiveWithTwoActiveOrganisationsAndALeadOnEveryDay() {
        String lead = Api.activeOrganisation("FOR_PROFIT");
        String referrer = Api.activeOrganisation("PUBLIC_BODY");
        String location = proposed(partnership(
                member(lead, "LEAD", "2010-01-01", null), member(referrer, "REFERRER", "2010-01-01", null)));
        Api.move(location, Map.of("to", "ACTIVE", "on", "2010-01-01"))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("allowedTransitions", containsInAnyOrder("SUSPENDED", "ENDED"));
        Api.move("/v1/organisations/" + lead, "INACTIVE").statusCode(409).body("code", equalTo("state-conflict"));
        Api.patch(location, "*", "{\"startOn\":null}").statusCode(200);
        Api.move(location, "SUSPENDED").statusCode(200);
        Api.move(location, "ACTIVE").statusCode(200);
        String leading = Api.get(location).path("members.find { it.role == 'LEAD' }.id");
        Api.patch(location + "/members/" + leading, "*", Map.of("from", "2011-01-01"))
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    @Test
    void staysProposedWhileADayHasNoLeadOrAMemberIsMissing() {
        String lead = Api.activeOrganisation("FOR_PROFIT");
        String other = Api.activeOrganisation("NON_PROFIT");
        String gap = proposed(partnership(
                member(lead, "LEAD", "2010-01-01", "2010-06-30"),
                member(other, "LEAD", "2010-07-02", null),
                member(other, "FUNDER", "2010-01-01", null)));
        Api.move(gap, "ACTIVE")
                .statusCode(409)
                .body("detail", equalTo("An active partnership has one LEAD on every day; 2010-07-01 has none."));
        String alone = proposed(partnership(member(lead, "LEAD", "2010-01-01", null)));
        Api.move(alone, "ACTIVE").statusCode(409).body("code", equalTo("state-conflict"));
        Api.get(alone).body("status", equalTo("PROPOSED")).body("version", equalTo(1));
    }

    @Test
    void rejectsASecondLeadOnTheSameDay() {
        String first = Api.activeOrganisation("FOR_PROFIT");
        String second = Api.activeOrganisation("FOR_PROFIT");
        Api.post(
                        PATH,
                        partnership(
                                member(first, "LEAD", "2010-01-01", "2010-06-30"),
                                member(second, "LEAD", "2010-06-30", null)))
                .statusCode(422)
                .body("code", equalTo("second-lead"))
                .body("errors[0].pointer", equalTo("/members/1/role"));
    }

    @Test
    void letsOneOfTwentyLeadsThatJoinAtOnceIn() throws Exception {
        String location = proposed(partnership());
        List<String> candidates = IntStream.range(0, 20)
                .mapToObj(index -> Api.activeOrganisation("FOR_PROFIT"))
                .toList();
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try {
            List<Future<Integer>> answers = clients.invokeAll(candidates.stream()
                    .<Callable<Integer>>map(candidate ->
                            () -> Api.post(location + "/members", member(candidate, "LEAD", "2010-01-01", null))
                                    .statusCode())
                    .toList());
            int accepted = 0;
            for (Future<Integer> answer : answers) {
                accepted += answer.get() == 201 ? 1 : 0;
                Assertions.assertThat(answer.get()).isIn(201, 409, 422);
            }
            Assertions.assertThat(accepted).isEqualTo(1);
        } finally {
            clients.shutdown();
        }
        Api.get(location).body("members", hasSize(1));
    }

    @Test
    void rejectsTheSameRoleTwiceOnOneDay() {
        String funder = Api.activeOrganisation("NON_PROFIT");
        Api.post(
                        PATH,
                        partnership(
                                member(funder, "FUNDER", "2010-01-01", null),
                                member(funder, "FUNDER", "2012-01-01", null)))
                .statusCode(409)
                .body("code", equalTo("interval-overlap"));
    }

    @Test
    void rejectsUnknownOrganisationsAndDatesOutOfOrder() {
        String known = Api.activeOrganisation("NON_PROFIT");
        Api.post(PATH, partnership(member(UUID.randomUUID().toString(), "LEAD", "2010-01-01", null)))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("/members/0/organisationId"));
        Api.post(PATH, partnership(member(known, "LEAD", "2010-01-02", "2010-01-01")))
                .statusCode(422)
                .body("code", equalTo("dates-out-of-order"));
        Api.post(PATH, partnership(member(known, "LEAD", "2010-02-30", null)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/members/0/from"));
        Map<String, Object> body = partnership();
        body.put("endOn", "2009-12-31");
        Api.post(PATH, body).statusCode(422).body("errors[0].pointer", equalTo("/endOn"));
        String location = proposed(partnership(member(known, "LEAD", "2010-01-01", null)));
        Map<String, Object> stranger = member(UUID.randomUUID().toString(), "FUNDER", "2010-01-01", null);
        refusal(Api.post(location + "/members", stranger), "unknown-reference", "/organisationId");
        refusal(
                Api.patch(location, "*", Map.of("members", List.of(stranger))),
                "unknown-reference",
                "/members/0/organisationId");
        String lead = location + "/members/" + Api.get(location).path("members[0].id");
        refusal(Api.patch(lead, "*", stranger), "unknown-reference", "/organisationId");
    }

    @Test
    void membersAreNamedByTheServiceAlone() {
        Map<String, Object> named = member(Api.activeOrganisation("NON_PROFIT"), "LEAD", "2010-01-01", null);
        String location = proposed(partnership(named));
        named.put("id", UUID.randomUUID());
        refusal(Api.post(PATH, partnership(named)), "read-only-field", "/members/0/id");
        refusal(Api.post(location + "/members", named), "read-only-field", "/id");
        refusal(Api.patch(location, "*", Map.of("members", List.of(named))), "unknown-reference", "/members/0/id");
        Api.move(location, "SUSPENDED").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    private static void refusal(Answer answer, String code, String pointer) {
        answer.statusCode(422).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void handsTheLeadOverByAmendingTwoMembers() {
        String first = Api.activeOrganisation("FOR_PROFIT");
        String second = Api.activeOrganisation("NON_PROFIT");
        String location = proposed(
                partnership(member(first, "LEAD", "2010-01-01", null), member(second, "DELIVERY", "2010-01-01", null)));
        Api.move(location, "ACTIVE").statusCode(200);
        List<Map<String, Object>> members = Api.get(location).path("members");
        members.get(0).put("to", "2010-12-31");
        Map<String, Object> patch =
                Map.of("members", List.of(members.get(0), members.get(1), member(second, "LEAD", "2011-01-01", null)));
        Api.patch(location, "\"2\"", patch).statusCode(200).body("members", hasSize(3));
        String firstMember = location + "/members/" + members.get(0).get("id");
        Api.patch(firstMember, "\"3\"", Map.of("to", "2010-06-30")).statusCode(409);
        Api.get(firstMember).body("to", equalTo("2010-12-31"));
    }

    @Test
    void anActiveOneKeepsTwoOrganisationsAndBecameSoOnADayThatWas() {
        String lead = Api.activeOrganisation("FOR_PROFIT");
        String other = Api.activeOrganisation("NON_PROFIT");
        String location = proposed(
                partnership(member(lead, "LEAD", "2010-01-01", null), member(other, "DELIVERY", "2010-01-01", null)));
        Api.move(location, Map.of("to", "ACTIVE", "on", "2999-01-01"))
                .statusCode(422)
                .body("code", equalTo("date-in-future"))
                .body("errors[0].pointer", equalTo("/on"));
        Api.move(location, "ACTIVE").statusCode(200);
        List<Map<String, Object>> members = Api.get(location).path("members");
        Map<String, Object> alone = Map.of("members", List.of(members.get(0)));
        Api.patch(location, "*", alone).statusCode(409).body("code", equalTo("state-conflict"));
        Api.patch(location + "/members/" + members.get(1).get("id"), "*", Map.of("organisationId", lead))
                .statusCode(409);
        Api.get(location).body("members", hasSize(2));
        Api.move(location, "ENDED").statusCode(200);
        Api.patch(location, "*", alone).statusCode(200);
    }

    @Test
    void findsPartnershipsByMemberAndDay() {
        String lead = Api.activeOrganisation("FOR_PROFIT");
        String funder = Api.activeOrganisation("NON_PROFIT");
        proposed(partnership(
                member(lead, "LEAD", "2010-01-01", null), member(funder, "FUNDER", "2011-01-01", "2012-06-30")));
        Api.get(PATH + "?organisationId=" + lead + "&on=2015-05-05").body("items", hasSize(1));
        Api.get(PATH + "?organisationId=" + lead + "&on=2009-05-05").body("items", hasSize(0));
        Api.get(PATH + "?organisationId=" + funder).body("items", hasSize(1));
        Api.get(PATH + "?organisationId=" + funder + "&on=2012-06-30").body("items", hasSize(1));
        Api.get(PATH + "?organisationId=" + funder + "&on=2012-07-01").body("items", hasSize(0));
        Api.get(PATH + "?organisationId=" + funder + "&on=2010-12-31").body("items", hasSize(0));
    }

    @Test
    void whoLeadsAnActivePartnershipNowOrLaterIsActive() {
        String lead = Api.activeOrganisation("FOR_PROFIT");
        String other = Api.activeOrganisation("NON_PROFIT");
        String resting = Api.activeOrganisation("PUBLIC_BODY");
        Api.move("/v1/organisations/" + resting, "INACTIVE").statusCode(200);
        String ledByResting = proposed(partnership(
                member(resting, "LEAD", "2010-01-01", null),
                member(lead, "DELIVERY", "2010-01-01", null),
                member(other, "DELIVERY", "2010-01-01", null)));
        Api.move(ledByResting, "ACTIVE").statusCode(409).body("code", equalTo("state-conflict"));
        String active = proposed(partnership(
                member(lead, "LEAD", "2010-01-01", "2998-12-31"),
                member(other, "LEAD", "2999-01-01", "2999-12-31"),
                member(other, "DELIVERY", "2010-01-01", null),
                member(other, "LEAD", "3000-01-01", null)));
        Api.move(active, "ACTIVE").statusCode(200);
        Api.move("/v1/organisations/" + other, "INACTIVE").statusCode(409);
        String last = Api.get(active).path("members.find { it.from == '3000-01-01' }.id");
        Api.patch(active + "/members/" + last, "*", Map.of("organisationId", resting))
                .statusCode(409);
        List<Map<String, Object>> members = Api.get(active).path("members");
        members.stream()
                .filter(each -> each.get("id").equals(last))
                .forEach(each -> each.put("organisationId", resting));
        Api.patch(active, "*", Map.of("members", members)).statusCode(409).body("code", equalTo("state-conflict"));
        Api.post(active + "/members", member(resting, "EVALUATOR", "2010-01-01", null))
                .statusCode(201);
        Api.patch(active, "*", Map.of("endOn", "2998-12-31")).statusCode(200);
        Api.patch(active + "/members/" + last, "*", Map.of("to", "3000-12-31")).statusCode(200);
        Api.post(active + "/members", member(resting, "LEAD", "3001-01-01", null))
                .statusCode(409);
        Api.move(active, "SUSPENDED").statusCode(200);
        Api.move("/v1/organisations/" + other, "INACTIVE").statusCode(200);
        Api.move(active, "ACTIVE").statusCode(409);
        Api.move("/v1/organisations/" + other, "ACTIVE").statusCode(200);
        Api.move(active, "ACTIVE").statusCode(200);
    }
}
