package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sharedvalue.outcomes.Files.counters;
import static org.sharedvalue.outcomes.Files.errors;
import static org.sharedvalue.outcomes.Files.imported;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class ImportTest {

    private static final String PEOPLE = "externalId,ageBand,area,targetGroups";

    private final String mark = UUID.randomUUID().toString();
    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 2);

    private String person(String name) {
        return mark + name;
    }

    private JsonNode people(String... names) {
        String[] lines = new String[names.length + 1];
        lines[0] = PEOPLE;
        for (int place = 0; place < names.length; place++) {
            lines[place + 1] = person(names[place]) + ",25_34,Lambeth,HOMELESS|DISABILITY_BARRIER";
        }
        return imported("participants", lines);
    }

    private static void failed(JsonNode job, long line, String code) {
        assertThat(job.path("status").asText()).isEqualTo("FAILED");
        assertThat(job.path("reason").path("line").asLong()).isEqualTo(line);
        assertThat(job.path("reason").path("code").asText()).isEqualTo(code);
    }

    @Test
    void recordsRowsOnceHoweverOftenTheyAreSent() {
        assertThat(counters(people("A", "B"))).isEqualTo("2 2 0 0");

        JsonNode again = imported(
                "participants",
                PEOPLE,
                person("A") + ",25_34,Lambeth,DISABILITY_BARRIER;HOMELESS",
                person("A") + ",25_34,Lambeth,HOMELESS|DISABILITY_BARRIER",
                person("C") + ",UNKNOWN,Camden,",
                person("C") + ",UNKNOWN,Camden,",
                person("C") + ",UNKNOWN,Southwark,");

        assertThat(counters(again)).isEqualTo("5 1 2 2");
        assertThat(errors(again))
                .isEqualTo("2 /externalId duplicate-external-id\n6 /externalId duplicate-external-id\n");
        Api.get("/v1/participants?externalId=" + person("A"))
                .body("items.size()", equalTo(1))
                .body("items[0].targetGroups", hasItem("DISABILITY_BARRIER"))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void judgesEachRowByTheRulesOfTheSingleCall() {
        people("A", "B", "C", "D");
        UUID other = FakeDirectory.cohort(programId, CohortPhase.PLANNED, 5);
        UUID closed = FakeDirectory.cohort(programId, CohortPhase.CLOSED, 5);
        String header =
                "externalId,participantExternalId,programId,cohortId,appliedOn,startedOn,endedOn,exitReason,status";

        JsonNode job = imported(
                "enrolments",
                header,
                row("1", "A", cohortId, "2020-01-06,2020-01-13,2020-03-20,,COMPLETED"),
                row("2", "A", cohortId, "2020-04-06,2020-04-13,,,ACTIVE"),
                row("3", "A", cohortId, "2020-05-06,,,,APPLIED"),
                row("4", "B", cohortId, "2020-01-06,2020-01-13,2020-02-01,HEALTH,LEFT_EARLY"),
                row("5", "C", cohortId, "2020-01-06,2020-01-05,2020-02-01,HEALTH,LEFT_EARLY"),
                row("6", "C", other, "2020-01-06,2020-01-13,,,ACTIVE"),
                row("7", "C", closed, "2020-01-06,2020-01-13,,,ACTIVE"),
                row("8", "X", cohortId, "2020-01-06,,,,APPLIED"),
                row("9", "C", cohortId, "2020-01-06,2999-01-01,,,ACTIVE"),
                row("10", "C", cohortId, "2020-01-06,2020-01-13,,,COMPLETED"),
                row("11", "C", UUID.randomUUID(), "2020-01-06,,,,APPLIED"),
                row("12", "C", cohortId, "2020-13-06,,,,APPLIED"),
                row("13", "C", cohortId, "2020-01-06,,,,NOT_ACCEPTED"),
                row("14", "D", cohortId, "2020-01-06,2020-01-13,,,VOIDED"));

        assertThat(errors(job)).isEqualTo("""
                        4  open-enrolment-exists
                        5  cohort-full
                        6 /startedOn dates-out-of-order
                        7  state-conflict
                        8  cohort-closed
                        9 /participantExternalId unknown-reference
                        10 /startedOn date-in-future
                        11 /endedOn missing
                        12 /cohortId unknown-reference
                        13 /appliedOn malformed-value
                        15  cohort-full
                        """);
        assertThat(counters(job)).isEqualTo("14 3 0 11");
        Api.get("/v1/enrolments?externalId=" + person("1"))
                .body("items[0].status", equalTo("COMPLETED"))
                .body("items[0].version", equalTo(1));
        Api.get("/v1/participants?externalId=" + person("A")).body("items[0].status", equalTo("ACTIVE"));
    }

    @Test
    void aRowThatIsRefusedKeepsNoPlace() {
        people("A", "B");
        UUID recruiting = FakeDirectory.cohort(programId, CohortPhase.RECRUITING, 1);
        JsonNode job = imported(
                "enrolments",
                "externalId,participantExternalId,programId,cohortId,appliedOn,startedOn,status",
                row("1", "A", recruiting, "2020-01-06,2020-01-13,ACTIVE"),
                row("2", "B", recruiting, "2020-01-06,,ENROLLED"));
        assertThat(errors(job)).isEqualTo("2  state-conflict\n");
        assertThat(counters(job)).isEqualTo("2 1 0 1");
    }

    private String row(String id, String name, UUID cohort, String rest) {
        return String.join(",", person(id), person(name), programId.toString(), cohort.toString(), rest);
    }

    @Test
    void writesNothingInADryRun() {
        byte[] file = Files.bytes(PEOPLE, person("A") + ",25_34,Lambeth,", person("B") + ",25_34,,");
        JsonNode job = Files.end(
                TestStack.adminToken(),
                Files.sent(TestStack.adminToken(), "collection=participants&dryRun=true", Files.CSV, file));
        assertThat(counters(job)).isEqualTo("2 1 0 1");
        assertThat(errors(job)).isEqualTo("3 /area missing\n");
        Api.get("/v1/participants?externalId=" + person("A")).body("items.size()", equalTo(0));
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        String area = "Île-de-France \"west\"\r\nsecond; line";
        String quoted = "\"" + area.replace("\"", "\"\"") + "\"";
        String file = "\uFEFF" + PEOPLE.replace(',', ';') + "\r\n" + person("A") + ";25_34;" + quoted + ";HOMELESS\r\n"
                + ";;;\r\n" + person("B") + ";25_34;" + quoted.replace("\r\n", "\n") + ";";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            byte[] bytes = file.replace(charset.equals(StandardCharsets.UTF_8) ? "" : "\uFEFF", "")
                    .replace(mark, mark + charset.name().charAt(0))
                    .getBytes(charset);
            JsonNode job = Files.end(
                    TestStack.adminToken(),
                    Files.sent(TestStack.adminToken(), "collection=participants", Files.CSV, bytes));
            assertThat(counters(job)).as(charset.name()).isEqualTo("2 2 0 0");
            assertThat(job.path("encoding").asText()).isEqualToIgnoringCase(charset.name());
            Api.get("/v1/participants?externalId=" + mark + charset.name().charAt(0) + "A")
                    .body("items[0].area", equalTo(area));
        }
    }

    @Test
    void failsAtTheLineAtWhichAFileIsNone() {
        failed(imported("participants", PEOPLE + ",colour", "x"), 1, "unknown-property");
        failed(imported("participants", "externalId,ageBand,targetGroups", "x"), 1, "missing");
        failed(imported("participants", PEOPLE + ",area", "x"), 1, "duplicate-value");
        failed(imported("participants", PEOPLE, "a,b,\"c\" d,e"), 2, "malformed-file");
        failed(imported("participants", PEOPLE, "a,b,\"" + "c".repeat(600_000)), 2, "too-long");
        JsonNode half = imported("participants", PEOPLE, person("A") + ",25_34,Lambeth,", "a,b,\"c");
        failed(half, 3, "malformed-file");
        assertThat(counters(half)).isEqualTo("1 1 0 0");
    }

    @Test
    void aLineThatIsNoJsonIsRefusedAlone() {
        JsonNode lines = Files.end(
                TestStack.adminToken(),
                Files.sent(
                        TestStack.adminToken(),
                        "collection=participants",
                        Files.NDJSON,
                        Files.bytes(
                                "{\"externalId\":\"" + person("B") + "\"}",
                                "[1]",
                                "{\"externalId\"",
                                "{\"externalId\":\"" + person("C") + "\",\"ageBand\":\"25_34\",\"area\":\"Leeds\"}")));
        assertThat(counters(lines)).isEqualTo("4 1 0 3");
        assertThat(errors(lines)).isEqualTo("1 /ageBand missing\n1 /area missing\n2  wrong-type\n3  malformed-json\n");
    }

    @Test
    void refusesWhatIsNoTextBeforeItIsTaken() {
        byte[] nul = Files.bytes(PEOPLE, "a\0b");
        byte[] wide = PEOPLE.getBytes(StandardCharsets.UTF_16);
        byte[] odd = {'a', (byte) 0x81, (byte) 0xC3};
        for (byte[] bytes : new byte[][] {{}, nul, wide, odd}) {
            JsonNode refused =
                    Files.json(Files.sent(TestStack.adminToken(), "collection=participants", Files.CSV, bytes));
            assertThat(refused.path("status").asInt()).isEqualTo(422);
            assertThat(refused.path("code").asText()).isEqualTo("malformed-file");
        }
        assertThat(Files.sent(TestStack.adminToken(), "collection=participants", "application/json", nul)
                        .statusCode())
                .isEqualTo(415);
        assertThat(Files.sent(TestStack.adminToken(), "collection=people", Files.CSV, nul)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void repeatsNothingOfWhatARowSaysInItsErrors() {
        String secret = "secret-" + mark;
        JsonNode job = Files.end(
                TestStack.adminToken(),
                Files.sent(
                        TestStack.adminToken(),
                        "collection=participants",
                        Files.NDJSON,
                        Files.bytes("{\"externalId\":\"" + secret + "\",\"" + secret + "\":1}")));
        assertThat(errors(job)).isEqualTo("1  unknown-property\n");
        JsonNode header = imported("participants", secret + ",25_34");
        assertThat(header.toString()).contains("Column 1").doesNotContain(secret);
        String table = Files.get(
                        TestStack.adminToken(), "/v1/imports/" + Files.id(job) + "/errors", "Accept", Files.CSV)
                .body();
        assertThat(table).isEqualTo("line,pointer,code,detail\r\n1,,unknown-property,A property is unknown.\r\n");
    }

    @Test
    void pagesThroughTheErrors() {
        JsonNode job = imported("participants", PEOPLE, "a,x,,", "b,x,,", "c,x,,");
        JsonNode first =
                Files.json(Files.get(TestStack.adminToken(), "/v1/imports/" + Files.id(job) + "/errors?limit=2"));
        JsonNode second =
                Files.json(Files.get(TestStack.adminToken(), first.path("next").asText()));
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
    }
}
