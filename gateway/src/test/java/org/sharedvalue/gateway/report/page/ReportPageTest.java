package org.sharedvalue.gateway.report.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageTest {

    private final PageReport report = new PageReport();

    @BeforeAll
    void takeIn() {
        PublishedEvents.takeIn(report.events());
    }

    private Response get(String accept) {
        return given().auth()
                .oauth2(TestStack.adminToken())
                .header("Accept", accept)
                .get("/v1/reports/programs/" + report.program() + "?cutOff=2026-01-01&breakdown=cohort");
    }

    @Test
    void showsTheReport() throws java.io.IOException {
        Response page = get("text/html");
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/pg/live.html"), page.asString());
        System.out.println(page.headers());
        assertThat(page.statusCode()).isEqualTo(200);
        String id = given().auth().oauth2(TestStack.adminToken()).contentType("application/json").body(java.util.Map.of("scope", java.util.Map.of("type", "program", "id", report.program()), "audience", "PUBLIC", "cutOff", "2026-01-01", "breakdown", "cohort")).post("/v1/releases").path("id");
        given().auth().oauth2(TestStack.adminToken()).contentType("application/json").body(java.util.Map.of("to", "FINAL")).post("/v1/releases/" + id + "/transitions");
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/pg/public.html"), given().header("Accept", "text/html").get("/v1/releases/" + id).asString());
    }
}
