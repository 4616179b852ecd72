package org.sharedvalue.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.web.problem.ProblemCode;

@QuarkusTest
class FrontTest {

    @Test
    void saysWhatItIsAndWhereToGo() {
        Map<String, String> links = given().get("/")
                .statusCode(200)
                .body("name", equalTo("Shared Value Suite"))
                .body("version", notNullValue())
                .path("links");
        for (String each : new String[] {"openapi", "docs", "problems", "health"}) {
            assertThat(given().get(links.get(each)).statusCode()).as(each).isIn(200, 302);
        }
    }

    @Test
    void showsCallersThemselves() {
        given().token(TestStack.adminToken())
                .get("/v1/me")
                .statusCode(200)
                .body("subject", notNullValue())
                .body("organisationId", nullValue())
                .body("scopes", hasItem("programs:read"))
                .body("memberships", empty());
        given().get("/v1/me").statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void explainsEveryKindOfProblemWithoutAToken() {
        given().get("/problems").statusCode(200).body("items", hasSize(ProblemCode.values().length));
        for (ProblemCode code : ProblemCode.values()) {
            given().get("/problems/" + code.code()).body("status", equalTo(code.status()));
        }
        given().get("/problems/no-such").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void showsTheDocumentToPeople() {
        given().get("/docs").statusCode(302).header("Location", endsWith("/docs/"));
        given().get("/docs/").statusCode(200).body(containsString("/openapi"));
        given().get("/docs/swagger-ui-bundle.js").statusCode(200);
    }

    @Test
    void servesTheDocumentInBothForms() {
        given().get("/openapi").statusCode(200).body(containsString("openapi: 3.1.0"));
        given().get("/openapi?format=json")
                .statusCode(200)
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("servers[0].url", equalTo("/"));
    }
}
