package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.outcomes.Api.fields;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.statements.Statements;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.reference.SessionPhase;

/** What takes many rows at once sends the database no more statements for them than for few; collections: contract walk. */
@QuarkusTest
class StatementsTest {

    private static final int FEW = 2;
    private static final int MANY = 30;
    private static final int BESIDE = 7;

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);
    private final String mark = UUID.randomUUID().toString();

    private String name(int size, int number) {
        return mark + "-" + size + "-" + number;
    }

    /** Those that the worker sends for the rows, without its looking for files. */
    private List<String> imported(String collection, String header, Stream<String> rows) {
        String[] lines = Stream.concat(Stream.of(header), rows).toArray(String[]::new);
        return Statements.during("imports-", () -> assertThat(Files.counters(Files.imported(collection, lines)))
                        .isEqualTo((lines.length - 1) + " " + (lines.length - 1) + " 0 0"))
                .stream()
                .filter(sql -> !sql.startsWith("UPDATE import_job SET status = 'RUNNING'"))
                .toList();
    }

    private List<String> people(int size) {
        return imported(
                "participants",
                "externalId,ageBand,area",
                IntStream.range(0, size).mapToObj(number -> name(size, number) + ",25_34,Lambeth"));
    }

    private List<String> enrolments(int size) {
        return imported(
                "enrolments",
                "externalId,participantExternalId,programId,cohortId,appliedOn,startedOn,status",
                IntStream.range(0, size)
                        .mapToObj(number -> name(size, number) + "," + name(size, number) + "," + programId + ","
                                + cohortId + ",2020-01-06,2020-01-13,ACTIVE"));
    }

    private List<String> outcomes(int size) {
        return imported(
                "outcomes",
                "externalId,enrolmentExternalId,type,occurredOn,verificationLevel,details.employerLink,"
                        + "details.contract,details.hoursBand",
                IntStream.range(0, size)
                        .mapToObj(number -> name(size, number) + "," + name(size, number)
                                + ",JOB_START,2020-02-03,2,LEAD_PARTNER,PERMANENT,30_PLUS"));
    }

    private List<String> marks(int size) {
        UUID session = FakeDirectory.session(programId, cohortId, SessionPhase.DELIVERED, "2020-02-04");
        return imported(
                "attendance",
                "sessionId,enrolmentExternalId,status",
                IntStream.range(0, size).mapToObj(number -> session + "," + name(size, number) + ",PRESENT"));
    }

    private List<String> sheet(int size) {
        UUID session = FakeDirectory.session(programId, cohortId, SessionPhase.DELIVERED, "2020-02-05");
        List<Map<String, Object>> items = IntStream.range(0, size)
                .mapToObj(number -> fields(
                        "enrolmentId",
                        Api.get("/v1/enrolments?externalId=" + name(size, number))
                                .path("items[0].id"),
                        "status",
                        "PRESENT"))
                .toList();
        return Statements.during(() -> Api.admin()
                .body(fields("items", items))
                .put("/v1/sessions/" + session + "/attendance")
                .statusCode(200));
    }

    @Test
    void manyRowsTakeNoMoreStatementsThanFew() {
        assertThat(people(MANY)).hasSizeLessThanOrEqualTo(people(FEW).size() + BESIDE);
        assertThat(enrolments(MANY)).hasSizeLessThanOrEqualTo(enrolments(FEW).size() + BESIDE);
        assertThat(outcomes(MANY)).hasSizeLessThanOrEqualTo(outcomes(FEW).size() + BESIDE);
        assertThat(marks(MANY)).hasSizeLessThanOrEqualTo(marks(FEW).size() + BESIDE);
        List<String> few = sheet(FEW);
        assertThat(few).hasSizeGreaterThan(3);
        assertThat(sheet(MANY)).hasSizeLessThanOrEqualTo(few.size() + BESIDE);
    }
}
