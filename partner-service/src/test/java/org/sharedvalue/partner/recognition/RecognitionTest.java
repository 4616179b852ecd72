package org.sharedvalue.partner.recognition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.partner.Api;
import org.sharedvalue.partner.FakePrograms;

@QuarkusTest
class RecognitionTest {

    private String own;
    private String other;

    @BeforeEach
    void twoOrganisations() {
        own = Api.activeOrganisation("FOR_PROFIT");
        other = Api.activeOrganisation("NON_PROFIT");
    }

    private static Map<String, Object> award(String type, String id) {
        return new HashMap<>(Map.of(
                "subject", Map.of("type", type, "id", id),
                "awardedBy", "The field",
                "scheme", "Employee volunteering award",
                "year", 2012,
                "link", "DIRECT"));
    }

    private static String recorded(String type, String id) {
        return Api.post("/v1/recognitions", award(type, id)).statusCode(201).header("Location");
    }

    private static Answer changed(String organisationId, String award) {
        return Api.as(organisationId)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("year", 2011))
                .patch(award);
    }

    @Test
    void isVerifiedByTheAdminAlone() {
        String award = Api.as(own)
                .body(award("organisation", own))
                .post("/v1/recognitions")
                .statusCode(201)
                .body("subject.type", equalTo("organisation"))
                .header("Location");
        Api.as(own)
                .body(Map.of("to", "VERIFIED"))
                .post(award + "/transitions")
                .statusCode(403)
                .body("code", equalTo("role-not-enough"));
        Api.move(award, "VERIFIED").statusCode(200);
        Api.patch(award, "*", Map.of("year", 2011)).statusCode(409).body("code", equalTo("state-conflict"));
        Api.move(award, "REVOKED").statusCode(200).body("allowedTransitions", empty());
        Api.move(award, "VERIFIED").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void isRecordedByWhomItConcerns() {
        String partnership = Api.partnership("MOU", List.of(), own);
        Api.as(other).body(award("organisation", own)).post("/v1/recognitions").statusCode(403);
        Api.as(other)
                .body(award("partnership", partnership))
                .post("/v1/recognitions")
                .statusCode(403);
        Api.as(own)
                .body(award("partnership", partnership))
                .post("/v1/recognitions")
                .statusCode(201);
        Api.as(own)
                .body(award("program", FakePrograms.known()))
                .post("/v1/recognitions")
                .statusCode(403);
    }

    @Test
    void ofAProgramIsWrittenByTheMembersOfThePartnershipThatRunsIt() {
        String program = FakePrograms.runBy(Api.partnership("MOU", List.of(), own));
        Api.as(other).body(award("program", program)).post("/v1/recognitions").statusCode(403);
        String award = Api.as(own)
                .body(award("program", program))
                .post("/v1/recognitions")
                .statusCode(201)
                .header("Location");
        changed(other, award).statusCode(403);
        changed(own, award).statusCode(200);
    }

    @Test
    void isFoundBySubjectAndYear() {
        String id = Api.id(recorded("organisation", own));
        Api.get("/v1/recognitions?subjectId=" + own).body("items.id", contains(id));
        Api.get("/v1/recognitions?year=2012&subjectId=" + own).body("items.id", contains(id));
        Api.get("/v1/recognitions?year=2011&subjectId=" + own).body("items", empty());
        Api.get("/v1/recognitions?year=soon").statusCode(400);
    }

    @Test
    void keepsItsSubjectAndAYearThatHasBegun() {
        String award = recorded("program", FakePrograms.known());
        Api.patch(award, "*", Map.of("subject", Map.of("id", UUID.randomUUID())))
                .statusCode(422)
                .body("code", equalTo("immutable-field"));
        Api.patch(award, "*", Map.of("year", 2999)).statusCode(422).body("code", equalTo("date-in-future"));
        Api.post("/v1/recognitions", award("partnership", own))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
        Api.post("/v1/recognitions", award("program", FakePrograms.unknown()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject/id"));
        Api.post("/v1/recognitions", award("galaxy", own)).statusCode(422).body("code", equalTo("unknown-value"));
    }
}
