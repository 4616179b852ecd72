package org.sharedvalue.gateway.report.http;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.UUID;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.localstack.TestStack;

/** The report of one program over HTTP, as the admin reads it. */
final class ReportApi {

    private final UUID program;

    ReportApi(UUID program) {
        this.program = program;
    }

    JsonNode report(String query) throws IOException {
        return json(get("/v1/reports/programs/" + program + "?" + query));
    }

    JsonNode figure(String query, String code) throws IOException {
        for (JsonNode figure : report(query).get("figures")) {
            if (figure.get("code").textValue().equals(code)) {
                return figure;
            }
        }
        throw new AssertionError("no " + code);
    }

    JsonNode provenance(String code, String query) throws IOException {
        return json(get(path(code, query)));
    }

    String path(String code, String query) {
        return "/v1/reports/programs/" + program + "/figures/" + code + "/provenance?" + query;
    }

    static Response get(String path) {
        return given().auth()
                .oauth2(TestStack.adminToken())
                .urlEncodingEnabled(false)
                .get(path);
    }

    static JsonNode json(Response response) throws IOException {
        return ContractJson.MAPPER.readTree(response.asByteArray());
    }
}
