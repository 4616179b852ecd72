package org.sharedvalue.contracttests;

import com.fasterxml.jackson.databind.JsonNode;

/** Whoever comes without a token finds the name, the links and the catalogue of problems. */
final class FrontRules {

    private static final String[] NOBODY = {"Authorization", ""};

    private FrontRules() {}

    static void walk(Bench bench, ApiDocument document) {
        Walk walk = bench.walk();
        Reply front = bench.client().get("/", NOBODY);
        walk.expect("GET /", "the front page", front, 200);
        walk.that("GET /", "name and version are told", !front.field("/name").isEmpty(), front.text());
        front.json().path("links").forEach(link -> {
            Reply followed = bench.client().get(link.asText(), NOBODY);
            walk.expect("GET /", "the link " + link.asText(), followed, 200);
        });
        JsonNode kinds = bench.client().get("/problems", NOBODY).json().path("items");
        walk.that("GET /problems", "there is a catalogue", kinds.size() > 40, kinds.size());
        kinds.forEach(kind -> {
            Reply shown = bench.client().get(kind.path("type").asText(), NOBODY);
            walk.that("GET /problems/{code}", "is " + kind, shown.json().equals(kind), shown.text());
        });
        walk.refused("GET /problems/{code}", "unknown", bench.client().get("/problems/x", NOBODY), 404, "not-found");
        walk.refused("GET /v1/{path}", "no such path", bench.client().get("/v1/nothing-here"), 404, "not-found");
    }
}
