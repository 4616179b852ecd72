package org.sharedvalue.gateway.report.http;

import static org.sharedvalue.contracttests.call.Call.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.localstack.TestStack;

/** The report of one scope over HTTP, as the admin reads it. */
final class ReportApi {

    private final Scope scope;

    ReportApi(UUID program) {
        this(Scope.program(program));
    }

    ReportApi(Scope scope) {
        this.scope = scope;
    }

    JsonNode report(String query) throws IOException {
        return json(get(scope.path() + asked(query)));
    }

    /** The report in another format. */
    Answer as(String mediaType, String query) {
        return given().token(TestStack.adminToken()).accept(mediaType).get(scope.path() + asked(query));
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
        return scope.path() + "/figures/" + code + "/provenance" + asked(query);
    }

    private static String asked(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }

    static Answer get(String path) {
        return given().token(TestStack.adminToken()).get(path);
    }

    static JsonNode json(Answer response) throws IOException {
        return ContractJson.MAPPER.readTree(response.asByteArray());
    }
}
