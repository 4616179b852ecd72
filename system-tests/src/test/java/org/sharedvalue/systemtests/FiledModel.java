package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;
import org.sharedvalue.showcase.suite.Service;

/** The people of the model, who came by single calls, once more by files, into a program and a partnership of their own. */
final class FiledModel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "filed/";
    private static final Set<String> RESULTS = Set.of("SUSTAINED", "NOT_SUSTAINED", "UNREACHED", "DECLINED");

    private final LoadedSuite suite;
    private final Api api;
    private final String source;
    private final Map<String, String> cohortIds = new HashMap<>();

    /** Names of people by their references, which stand in no name. */
    private final Map<String, String> names = new HashMap<>();

    private final String programId;

    FiledModel(LoadedSuite suite) {
        this.suite = suite;
        this.api = suite.gateway();
        this.source = suite.loaded().modelProgramId();
        this.programId = program(partnership());
        cohorts();
    }

    String programId() {
        return programId;
    }

    private String partnership() {
        ObjectNode copy = copyOf("/v1/partnerships/" + suite.loaded().partnershipId())
                .retain("name", "purpose", "startOn", "agreement", "members");
        copy.path("members").forEach(member -> ((ObjectNode) member).remove("id"));
        String id = api.post("/v1/partnerships", copy).body().path("id").asText();
        api.post(
                "/v1/partnerships/" + id + "/transitions",
                Map.of("to", "ACTIVE", "on", copy.path("startOn").asText()));
        return id;
    }

    private String program(String partnershipId) {
        ObjectNode copy = copyOf("/v1/programs/" + source)
                .retain(
                        "kind",
                        "name",
                        "summary",
                        "targetGroups",
                        "sdgTargets",
                        "startOn",
                        "endOn",
                        "currency",
                        "designs");
        copy.put("code", "FILED").put("partnershipId", partnershipId);
        copy.path("designs").forEach(design -> ((ObjectNode) design).remove("version"));
        String id = api.post("/v1/programs", copy).body().path("id").asText();
        api.post(
                "/v1/programs/" + id + "/transitions",
                Map.of("to", "ACTIVE", "on", copy.path("startOn").asText()));
        return id;
    }

    private void cohorts() {
        List<JsonNode> known = all("/v1/cohorts");
        List<Map<String, Object>> wanted = new ArrayList<>();
        for (JsonNode cohort : known) {
            ObjectNode copy = stripped(cohort).retain("designVersion", "label", "area", "startOn", "endOn", "capacity");
            copy.put(Collection.EXTERNAL_ID, PREFIX + cohort.path("id").asText())
                    .put("programId", programId);
            wanted.add(JSON.convertValue(copy, new TypeReference<Map<String, Object>>() {}));
        }
        Records made = new Collection(api, "/v1/cohorts").putAll("programId=" + programId, wanted);
        made.move("PLANNED", "RECRUITING", cohort -> Map.of());
        made.move(
                "RECRUITING",
                "RUNNING",
                cohort -> Map.of("on", cohort.path("startOn").asText()));
        known.forEach(cohort -> cohortIds.put(
                cohort.path("id").asText(), made.id(PREFIX + cohort.path("id").asText())));
    }

    /** Sends everybody and everything; answers how many rows there were. */
    int send() {
        List<JsonNode> enrolments = all("/v1/enrolments");
        Set<String> refs = enrolments.stream()
                .map(each -> each.path("participantRef").asText())
                .collect(Collectors.toSet());
        return sent("participants", refs.stream().sorted().map(this::person).toList())
                + sent("enrolments", enrolments.stream().map(this::enrolment).toList())
                + sent(
                        "outcomes",
                        all("/v1/outcomes").stream()
                                .map(this::outcome)
                                .sorted(Comparator.comparing(
                                        row -> !row.path("type").asText().equals("JOB_OFFER")))
                                .toList())
                + sent(
                        "sustainment-checks",
                        all("/v1/sustainment-checks").stream()
                                .filter(check ->
                                        RESULTS.contains(check.path("status").asText()))
                                .map(this::check)
                                .toList());
    }

    private String name(String ref) {
        return names.computeIfAbsent(ref, each -> PREFIX + "person/" + names.size());
    }

    private ObjectNode person(String ref) {
        return copyOf("/v1/participants/" + ref)
                .retain("ageBand", "area", "targetGroups")
                .put(Collection.EXTERNAL_ID, name(ref));
    }

    private ObjectNode enrolment(JsonNode known) {
        ObjectNode row = stripped(known).retain("appliedOn", "startedOn", "endedOn", "exitReason", "status");
        return named(row, known)
                .put("participantExternalId", name(known.path("participantRef").asText()))
                .put("programId", programId)
                .put("cohortId", cohortIds.get(known.path("cohortId").asText()));
    }

    private ObjectNode outcome(JsonNode known) {
        ObjectNode row =
                stripped(known).retain("type", "occurredOn", "details", "evidence", "verificationLevel", "status");
        if (known.hasNonNull("precededById")) {
            row.put("precededByExternalId", PREFIX + known.path("precededById").asText());
        }
        if (Set.of("RETRACTED", "REJECTED").contains(known.path("status").asText())) {
            row.put("reason", "As it was recorded");
        }
        return named(row, known)
                .put("enrolmentExternalId", PREFIX + known.path("enrolmentId").asText());
    }

    private ObjectNode check(JsonNode known) {
        return stripped(known)
                .retain("milestoneWeeks", "status", "sameEmployer", "method")
                .put("enrolmentExternalId", PREFIX + known.path("enrolmentId").asText());
    }

    private static ObjectNode named(ObjectNode row, JsonNode known) {
        return row.put(Collection.EXTERNAL_ID, PREFIX + known.path("id").asText());
    }

    private ObjectNode copyOf(String path) {
        return stripped(api.get(path).body());
    }

    /** A copy without what is null. */
    private static ObjectNode stripped(JsonNode record) {
        ObjectNode copy = record.deepCopy();
        copy.properties().removeIf(field -> field.getValue().isNull());
        copy.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isObject)
                .forEach(nested -> ((ObjectNode) nested).properties().removeIf(field -> field.getValue()
                        .isNull()));
        copy.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isArray)
                .forEach(list -> list.forEach(item -> {
                    if (item.isObject()) {
                        ((ObjectNode) item).properties().removeIf(field -> field.getValue()
                                .isNull());
                    }
                }));
        return copy;
    }

    private List<JsonNode> all(String collection) {
        return new Collection(api, collection).find("programId=" + source).all();
    }

    /** Sends rows as lines and waits until they are worked off. */
    private int sent(String collection, List<ObjectNode> rows) {
        String lines = rows.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
        String location = location(collection, lines);
        JsonNode job = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get(location).body(),
                        answer -> answer.path("status").asText().matches("COMPLETED|FAILED"));
        assertThat(job.path("counters").path("created").asInt())
                .as(() -> collection + " " + job + api.get(location + "/errors").body())
                .isEqualTo(rows.size());
        return rows.size();
    }

    private String location(String collection, String lines) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(suite.doors().url(Service.GATEWAY) + "/v1/imports?collection=" + collection))
                .header("Authorization", "Bearer " + suite.doors().adminToken())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return answer.headers().firstValue("Location").orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
