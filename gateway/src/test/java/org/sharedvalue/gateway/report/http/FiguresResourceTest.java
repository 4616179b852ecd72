package org.sharedvalue.gateway.report.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class FiguresResourceTest {

    @Test
    void servesTheDefinitionOfEveryFigure() {
        given().token(TestStack.adminToken())
                .get("/v1/figures")
                .statusCode(200)
                .body("definitionVersion", equalTo("1.0"))
                .body("items.code", hasItems("F1", "F5", "F8.26", "F11", "F17", "F18"))
                .body("items.findAll { it.side == 'BUSINESS' }.hangsOn", contains("F6s", "F9", "F18", "F13", null))
                .body("items.find { it.code == 'F8.13' }.parts", hasKey("knownOnly"));
    }

    @Test
    void needsTheScope() {
        given().token(TestStack.funderToken(UUID.randomUUID()))
                .get("/v1/figures")
                .statusCode(403);
    }

    @Test
    void hasNoParameters() {
        given().token(TestStack.adminToken())
                .get("/v1/figures?code=F5")
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }
}
