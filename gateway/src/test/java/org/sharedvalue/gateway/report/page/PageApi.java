package org.sharedvalue.gateway.report.page;

import static org.sharedvalue.contracttests.call.Call.given;

import java.util.Map;
import java.util.UUID;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;

/** Reports and releases as the admin and the public ask for them. */
final class PageApi {

    static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private PageApi() {}

    static Call asAdmin() {
        return given().token(TestStack.adminToken());
    }

    static String path(UUID program) {
        return "/v1/reports/programs/" + program + "?cutOff=2026-01-01&breakdown=cohort";
    }

    static Answer report(UUID program, String accept) {
        return asAdmin().header("Accept", accept).get(path(program));
    }

    /** Where a browser, which sends no token, finds the same report. */
    static String view(UUID program) {
        return post(
                        "/v1/reports/views",
                        Map.of(
                                "scope",
                                Map.of("type", "program", "id", program),
                                "cutOff",
                                "2026-01-01",
                                "breakdown",
                                "cohort"))
                .path("page");
    }

    /** The id of a release of a program that was published for everybody. */
    static String published(UUID program) {
        String id = post(
                        "/v1/releases",
                        Map.of(
                                "scope",
                                Map.of("type", "program", "id", program),
                                "audience",
                                "PUBLIC",
                                "cutOff",
                                "2026-01-01",
                                "breakdown",
                                "cohort"))
                .statusCode(201)
                .path("id");
        post("/v1/releases/" + id + "/transitions", Map.of("to", "FINAL")).statusCode(200);
        return id;
    }

    static Answer post(String path, Map<String, Object> body) {
        return asAdmin().contentType("application/json").body(body).post(path);
    }
}
