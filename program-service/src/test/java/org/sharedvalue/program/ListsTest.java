package org.sharedvalue.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class ListsTest {

    @Test
    void findProgramsByEachFilter() {
        Map<String, Object> body = Bodies.program();
        String challenge = UUID.randomUUID().toString();
        body.put("kind", "PILOT");
        body.put("pilotId", FakePartner.pilotOf((String) body.get("partnershipId")));
        body.put("challengeIds", List.of(UUID.randomUUID().toString(), challenge));
        String id = Api.id(Api.created(Bodies.PROGRAMS, body));
        for (String filter : List.of(
                "code=" + body.get("code"),
                "challengeId=" + challenge,
                "partnershipId=" + body.get("partnershipId"),
                "kind=PILOT&status=PLANNED&code=" + body.get("code"))) {
            Api.get(Bodies.PROGRAMS + "?" + filter).statusCode(200).body("items.id", contains(id));
        }
        Api.get(Bodies.PROGRAMS + "?kind=STANDARD&code=" + body.get("code")).body("items", empty());
    }

    @Test
    void walkAllPagesOfAProgramsCohortsInOrder() {
        String program = Bodies.aProgram();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int index = 0; index < 7; index++) {
            items.add(Bodies.cohort(program));
        }
        List<String> made = Api.post(Bodies.COHORTS + "/batch", Map.of("items", items))
                .statusCode(201)
                .path("items.id");
        List<String> walked = new ArrayList<>();
        String next = Bodies.COHORTS + "?programId=" + program + "&limit=3";
        while (next != null) {
            Answer page = Api.get(next).statusCode(200);
            walked.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertThat(walked).containsExactlyElementsOf(made.stream().sorted().toList());
    }

    @Test
    void refuseACursorOfOtherFilters() {
        String program = Bodies.aProgram();
        Api.created(Bodies.CONTRIBUTIONS, Bodies.contribution(program));
        Api.created(Bodies.CONTRIBUTIONS, Bodies.contribution(program));
        String next = Api.get(Bodies.CONTRIBUTIONS + "?limit=1&programId=" + program)
                .body("items", hasSize(1))
                .path("next");
        Api.get(next).statusCode(200).body("items", hasSize(1));
        Api.get(next.replace(program, UUID.randomUUID().toString()))
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
        Api.get(next + "&status=PLEDGED").statusCode(400).body("code", equalTo("bad-cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Bodies.PROGRAMS,
                Bodies.COHORTS,
                Bodies.SESSIONS,
                Bodies.CONTRIBUTIONS,
                Bodies.ASSIGNMENTS,
                Bodies.HOURS,
                Bodies.RATES,
                Bodies.DECLARATIONS,
                Bodies.TARGETS
            })
    void refuseWhatEveryCollectionRefuses(String path) {
        Api.get(path + "?colour=red").statusCode(400).body("code", equalTo("unknown-parameter"));
        Api.get(path + "?limit=none").statusCode(400);
        Api.get(path + "/not-a-uuid").statusCode(404);
        Api.get(path + "/" + UUID.randomUUID()).statusCode(404);
        Api.post(path, "{\"id\":").statusCode(400).body("code", equalTo("malformed-json"));
        Api.post(path, Map.of("colour", "red")).statusCode(422);
        given().get(path).statusCode(401);
        given().token(TestStack.funderToken(UUID.randomUUID()))
                .get(path)
                .statusCode(403)
                .body("code", equalTo("insufficient-scope"));
    }

    @Test
    void pointToTheFirstHolderOfAnExternalId() {
        Map<String, Object> body = Bodies.cohort(Bodies.aProgram());
        body.put("externalId", UUID.randomUUID().toString());
        String location = Api.created(Bodies.COHORTS, body);
        Api.post(Bodies.COHORTS, body)
                .statusCode(409)
                .body("code", equalTo("duplicate-external-id"))
                .header("Location", equalTo(location));
        Api.get(Bodies.COHORTS + "?externalId=" + body.get("externalId")).body("items.id", contains(Api.id(location)));
    }
}
