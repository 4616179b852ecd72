package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.job;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.with;
import static org.sharedvalue.outcomes.Files.counters;
import static org.sharedvalue.outcomes.Files.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sharedvalue.outcomes.OutcomeTopic.Published;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

/** The shapes of people in the golden data set, once by single calls and once by files: the same records, the same states. */
@QuarkusTest
class ImportEquivalenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVIDENCE = "EMPLOYER_LETTER,urn:letter:1,2020-04-01";

    /** Somebody who completed or left, was offered a job, started one, and what the checks said. */
    private record Shape(
            String name,
            boolean completed,
            String offer,
            String start,
            boolean verified,
            String week13,
            String week26) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("a", true, "ACCEPTED", "JOB_START", true, "SUSTAINED", "SUSTAINED"),
            new Shape("b", true, "ACCEPTED", "JOB_START", false, "SUSTAINED", "NOT_SUSTAINED"),
            new Shape("c", true, "DECLINED", "", false, "", ""),
            new Shape("d", true, "", "SELF_EMPLOYMENT_START", false, "UNREACHED", "UNREACHED"),
            new Shape("e", true, "", "EDUCATION_START", true, "", ""),
            new Shape("f", true, "", "NO_POSITIVE_DESTINATION", false, "", ""),
            new Shape("g", false, "LAPSED", "", false, "", ""));

    private final String mark = UUID.randomUUID().toString();

    private record Stage(UUID program, UUID cohort) {
        static Stage made() {
            UUID program = FakeDirectory.program(ProgramPhase.ACTIVE);
            return new Stage(program, FakeDirectory.cohort(program, CohortPhase.RUNNING, 100));
        }
    }

    @Test
    void filesMakeWhatSingleCallsMake() {
        Stage called = Stage.made();
        SHAPES.forEach(shape -> call(called, shape));
        Stage sent = Stage.made();
        send(sent);
        Map<String, JsonNode> byCalls = states(called, "");
        assertThat(byCalls).hasSizeGreaterThan(SHAPES.size() * 2);
        assertThat(states(sent, "f")).isEqualTo(byCalls);
        send(sent, "unchanged");
    }

    private void call(Stage stage, Shape shape) {
        UUID ref = created("/v1/participants", with(Api.person(), "externalId", mark + shape.name()));
        UUID id = created(
                "/v1/enrolments",
                with(
                        Api.application(ref, stage.program()),
                        "externalId",
                        mark + shape.name(),
                        "cohortId",
                        stage.cohort()));
        move("enrolments", id, "to", "ENROLLED").statusCode(200);
        move("enrolments", id, "to", "ACTIVE", "on", "2020-01-13").statusCode(200);
        if (shape.completed()) {
            move("enrolments", id, "to", "COMPLETED", "on", "2020-03-20").statusCode(200);
        } else {
            move("enrolments", id, "to", "LEFT_EARLY", "on", "2020-02-20", "exitReason", "HEALTH")
                    .statusCode(200);
        }
        Map<String, Object> base = fields("enrolmentId", id, "occurredOn", "2020-04-01", "verificationLevel", 3);
        UUID offer = null;
        if (!shape.offer().isEmpty()) {
            offer = created(
                    "/v1/outcomes",
                    with(
                            base,
                            "externalId",
                            mark + shape.name() + "o",
                            "type",
                            "JOB_OFFER",
                            "details",
                            with(job(), "offerState", shape.offer())));
        }
        if (!shape.start().isEmpty()) {
            Map<String, Object> start = with(base, "externalId", mark + shape.name() + "s", "type", shape.start());
            start = shape.start().equals("JOB_START") ? with(start, "details", job(), "precededById", offer) : start;
            UUID started = created("/v1/outcomes", start);
            if (shape.verified()) {
                Map<String, Object> evidence =
                        fields("kind", "EMPLOYER_LETTER", "uri", "urn:letter:1", "capturedOn", "2020-04-01");
                post(
                                "/v1/outcomes/" + started + "/verification",
                                fields("verificationLevel", 3, "evidence", List.of(evidence)))
                        .statusCode(200);
            }
        }
        result(id, 0, shape.week13());
        result(id, 1, shape.week26());
    }

    private static void result(UUID enrolment, int place, String status) {
        if (!status.isEmpty()) {
            UUID check = UUID.fromString(Api.checks(enrolment).getString("items[" + place + "].id"));
            Object[] wish = status.equals("UNREACHED")
                    ? new Object[] {"to", status}
                    : new Object[] {"to", status, "method", "EMPLOYER", "sameEmployer", true};
            move("sustainment-checks", check, wish).statusCode(200);
        }
    }

    private void send(Stage stage) {
        send(stage, "created");
    }

    private void send(Stage stage, String expected) {
        List<String> people = new ArrayList<>(List.of("externalId,ageBand,area,targetGroups"));
        List<String> enrolments =
                new ArrayList<>(List.of("externalId,participantExternalId,programId,cohortId,appliedOn,"
                        + "startedOn,endedOn,exitReason,status"));
        List<String> outcomes = new ArrayList<>(List.of("externalId,enrolmentExternalId,type,occurredOn,"
                + "verificationLevel,status,precededByExternalId,details.employerLink,details.contract,"
                + "details.hoursBand,details.offerState,evidence.kind,evidence.uri,evidence.capturedOn"));
        List<String> checks = new ArrayList<>(List.of("enrolmentExternalId,milestoneWeeks,status,method,sameEmployer"));
        for (Shape shape : SHAPES) {
            String name = mark + "f" + shape.name();
            people.add(name + ",25_34,Lambeth,HOMELESS");
            enrolments.add(String.join(
                    ",",
                    name,
                    name,
                    stage.program().toString(),
                    stage.cohort().toString(),
                    "2020-01-06,2020-01-13",
                    shape.completed() ? "2020-03-20,,COMPLETED" : "2020-02-20,HEALTH,LEFT_EARLY"));
            String employment = "LEAD_PARTNER,PERMANENT,30_PLUS,";
            if (!shape.offer().isEmpty()) {
                outcomes.add(name + "o," + name + ",JOB_OFFER,2020-04-01,3,,," + employment + shape.offer() + ",,,");
            }
            if (!shape.start().isEmpty()) {
                boolean employed = shape.start().equals("JOB_START");
                outcomes.add(name + "s," + name + "," + shape.start() + ",2020-04-01,3,"
                        + (shape.verified() ? "VERIFIED" : "REPORTED") + ","
                        + (employed ? name + "o," + employment : ",,,,")
                        + "," + (shape.verified() ? EVIDENCE : ",,"));
            }
            checks.add(shape.week13().isEmpty() ? "" : check(name, 13, shape.week13()));
            checks.add(shape.week26().isEmpty() ? "" : check(name, 26, shape.week26()));
        }
        for (Map.Entry<String, List<String>> file : Map.of(
                        "1participants",
                        people,
                        "2enrolments",
                        enrolments,
                        "3outcomes",
                        outcomes,
                        "4sustainment-checks",
                        checks)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            JsonNode done = imported(
                    file.getKey().substring(1),
                    file.getValue().stream().filter(line -> !line.isEmpty()).toArray(String[]::new));
            long rows = file.getValue().stream().filter(line -> !line.isEmpty()).count() - 1;
            assertThat(done.path("counters").path(expected).asLong())
                    .as(file.getKey() + " " + counters(done) + " " + Files.errors(done))
                    .isEqualTo(rows);
        }
    }

    private static String check(String name, int weeks, String status) {
        return name + "," + weeks + "," + status + (status.equals("UNREACHED") ? ",," : ",EMPLOYER,true");
    }

    /** The last state of everything that was published about a program, without what differs between two records. */
    private Map<String, JsonNode> states(Stage stage, String kind) {
        List<JsonNode> items = items("/v1/enrolments?programId=" + stage.program());
        items.addAll(items("/v1/outcomes?programId=" + stage.program()));
        items.addAll(items("/v1/sustainment-checks?programId=" + stage.program()));
        Map<String, String> names = new TreeMap<>();
        items.forEach(item -> {
            String name = item.path("externalId").asText();
            if (name.startsWith(mark)) {
                names.put(item.path("id").asText(), name.substring((mark + kind).length()));
            }
        });
        List<Published> all = OutcomeTopic.until(
                items.stream().map(ImportEquivalenceTest::event).collect(Collectors.toSet()));
        Map<String, JsonNode> states = new TreeMap<>();
        for (JsonNode item : items) {
            Published event = all.stream()
                    .filter(each -> each.id().equals(event(item)))
                    .findFirst()
                    .orElseThrow();
            ObjectNode state = (ObjectNode) json(event.data()).path("state");
            state.remove(List.of("id", "version", "createdAt", "updatedAt", "participantRef", "programId", "cohortId"));
            for (String reference : List.of("enrolmentId", "jobStartOutcomeId", "precededById")) {
                if (state.hasNonNull(reference)) {
                    state.put(reference, names.get(state.path(reference).asText()));
                }
            }
            String key = names.getOrDefault(
                    item.path("id").asText(),
                    state.path("jobStartOutcomeId").asText()
                            + state.path("milestoneWeeks").asText());
            states.put(key, state);
        }
        return states;
    }

    private static String event(JsonNode item) {
        return item.path("id").asText() + ":" + item.path("version").asInt();
    }

    private static List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        json(Api.get(path + "&limit=500").statusCode(200).asString())
                .path("items")
                .forEach(items::add);
        return items;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            throw new java.io.UncheckedIOException(noJson);
        }
    }
}
