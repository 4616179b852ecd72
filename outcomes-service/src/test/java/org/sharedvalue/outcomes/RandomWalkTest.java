package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.accesstests.As;
import org.sharedvalue.accesstests.Cast;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.outcomes.Known.Row;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.web.problem.ProblemCode;

/** Organisations in several roles do what comes to mind; none ever reads or changes what is not its own. */
@QuarkusTest
class RandomWalkTest {

    /** Longer on demand, such as with -DargLine=-Dwalk.steps=5000. */
    private static final int STEPS = Integer.getInteger("walk.steps", 150);

    private static final List<String> COLLECTIONS = List.of(
            Known.PARTICIPANTS,
            Known.ENROLMENTS,
            Known.OUTCOMES,
            Known.CHECKS,
            Known.PLACEMENTS,
            Known.TESTIMONIALS,
            Known.DECLARED);
    private static final Map<String, String> STATES = Map.of(
            Known.ENROLMENTS, "WITHDRAWN",
            Known.OUTCOMES, "REJECTED",
            Known.TESTIMONIALS, "APPROVED",
            Known.CHECKS, "UNREACHED");

    private final Map<UUID, UUID> programs = new HashMap<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private Random random;
    private Known known;
    private int serial;

    @ParameterizedTest
    @ValueSource(longs = {2, 20261124})
    void nobodyReadsOrChangesWhatIsNotItsOwn(long seed) {
        random = new Random(seed);
        List<UUID> partnerships = Stream.generate(UUID::randomUUID).limit(5).toList();
        known = new Known(new Cast(random, 7, partnerships));
        partnerships.forEach(this::aProgramWithEverything);
        for (int step = 0; step < STEPS; step++) {
            UUID caller = known.cast.anyOrganisation();
            try {
                act(caller, As.staffOf(caller));
            } catch (AssertionError unlawful) {
                throw new AssertionError("seed " + seed + ", step " + step + ", " + caller, unlawful);
            }
        }
        System.out.println("random walk " + seed + ": " + known.rows.size() + " records, " + answers);
        assertThat(answers).containsKeys(200, 201, 403, 404, 422);
    }

    private void aProgramWithEverything(UUID partnership) {
        UUID program = FakeDirectory.program(ProgramPhase.ACTIVE, partnership);
        programs.put(partnership, program);
        UUID enrolment = Api.started(program, FakeDirectory.cohort(program, CohortPhase.RUNNING, 50));
        String participant = Api.get(Known.ENROLMENTS + "/" + enrolment).path("participantRef");
        keep(Known.PARTICIPANTS, participant, null, null, null);
        keep(Known.ENROLMENTS, enrolment.toString(), partnership, null, participant);
        UUID placement = Api.created(
                Known.PLACEMENTS,
                fields(
                        "enrolmentId",
                        enrolment,
                        "hostOrganisationId",
                        FakeDirectory.ORGANISATION,
                        "startOn",
                        "2020-02-03"));
        keep(Known.PLACEMENTS, placement.toString(), partnership, null, null);
        UUID said = Api.created(Known.TESTIMONIALS, Api.statement(program));
        keep(Known.TESTIMONIALS, said.toString(), partnership, null, null);
        UUID start = Api.reported(enrolment, "JOB_START", "2020-02-03");
        keep(Known.OUTCOMES, start.toString(), partnership, null, null);
        Api.checks(enrolment)
                .getList("items.id", String.class)
                .forEach(id -> keep(Known.CHECKS, id, partnership, null, null));
        keep(Known.DECLARED, Api.created(Known.DECLARED, declared(program)).toString(), partnership, null, null);
    }

    private void act(UUID caller, As as) {
        switch (random.nextInt(8)) {
            case 0 -> list(caller, as);
            case 1, 2 -> read(caller, as);
            case 3 -> edit(caller, as);
            case 4 -> move(caller, as);
            case 5 -> register(caller, as);
            case 6 -> enrol(caller, as);
            default -> report(caller, as);
        }
    }

    private void list(UUID caller, As as) {
        String collection = known.cast.oneOf(COLLECTIONS);
        Set<UUID> visible = known.of(collection).stream()
                .filter(row -> known.isVisible(row, caller))
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
        String sort = known.cast.oneOf(List.of("createdAt", "-createdAt", "updatedAt", "-updatedAt"));
        assertThat(as.listed(collection + "?sort=" + sort, 1 + random.nextInt(7)))
                .as(collection)
                .isEqualTo(visible);
    }

    private void read(UUID caller, As as) {
        Row row = known.cast.oneOf(known.rows);
        assertStatus(as.get(row.location()), known.isVisible(row, caller) ? 200 : 404);
    }

    private void edit(UUID caller, As as) {
        Row row = known.cast.oneOf(Stream.of(Known.PARTICIPANTS, Known.ENROLMENTS)
                .flatMap(collection -> known.of(collection).stream())
                .toList());
        boolean person = row.collection().equals(Known.PARTICIPANTS);
        Map<String, Object> change =
                person ? Map.of("area", "Area " + serial++) : Map.of("appliedOn", "2019-01-" + (10 + serial++ % 20));
        String before = version(row);
        Answer answer = as.patch(row.location(), change);
        if (!known.isVisible(row, caller)) {
            assertStatus(answer, 404);
        } else {
            assertStatus(answer, known.mayWrite(row, caller) ? 200 : 403);
        }
        assertUntouchedUnlessDone(row, before, answer);
    }

    private void move(UUID caller, As as) {
        String collection = known.cast.oneOf(List.copyOf(STATES.keySet()));
        Row row = known.cast.oneOf(known.of(collection));
        boolean verification = collection.equals(Known.OUTCOMES) && random.nextBoolean();
        String before = version(row);
        Map<String, Object> wish = fields("to", STATES.get(collection));
        boolean batch = random.nextBoolean();
        Answer answer = verification
                ? as.post(row.location() + "/verification", verification())
                : batch
                        ? as.post(collection + "/transitions/batch", one(with(wish, "id", row.id())))
                        : as.post(row.location() + "/transitions", wish);
        if (!known.isVisible(row, caller)) {
            assertStatus(answer, 404);
        } else if (!known.mayWrite(row, caller)) {
            assertStatus(answer, 403);
        } else {
            assertThat(status(answer)).as(answer.asString()).isIn(200, 409, 422);
        }
        assertUntouchedUnlessDone(row, before, answer);
    }

    private void register(UUID caller, As as) {
        Answer answer = as.post(Known.PARTICIPANTS, Api.person());
        assertNew(answer, known.cast.registers(caller) ? 201 : 403);
        if (answer.statusCode() == 201) {
            keep(Known.PARTICIPANTS, answer.jsonPath().getString("id"), null, caller, null);
        }
    }

    private void enrol(UUID caller, As as) {
        Row person = known.cast.oneOf(known.of(Known.PARTICIPANTS));
        UUID partnership = known.cast.oneOf(known.cast.partnerships());
        boolean sees = known.cast.sees(caller, partnership) && known.isVisible(person, caller);
        boolean writes = known.cast.delivers(caller, partnership) || known.cast.refers(caller, partnership);
        Answer answer = as.post(Known.ENROLMENTS, Api.application(person.id(), programs.get(partnership)));
        if (sees && answer.statusCode() == 409) {
            assertThat(answer.jsonPath().getString("code")).isEqualTo("open-enrolment-exists");
            return;
        }
        assertNew(answer, !sees ? 422 : writes ? 201 : 403);
        if (answer.statusCode() == 201) {
            String id = answer.jsonPath().getString("id");
            keep(Known.ENROLMENTS, id, partnership, null, person.id().toString());
        }
    }

    private void report(UUID caller, As as) {
        boolean declares = random.nextBoolean();
        UUID partnership = known.cast.oneOf(known.cast.partnerships());
        Row started = known.of(Known.ENROLMENTS).stream()
                .filter(row -> row.partnership().equals(partnership))
                .findFirst()
                .orElseThrow();
        String collection = declares ? Known.DECLARED : Known.OUTCOMES;
        Map<String, Object> body =
                declares ? declared(programs.get(partnership)) : Api.outcome(started.id(), "SKILL_GAIN", "2020-03-02");
        boolean batch = random.nextBoolean();
        Answer answer = batch ? as.post(collection + "/batch", one(body)) : as.post(collection, body);
        boolean sees = known.cast.sees(caller, partnership);
        assertNew(answer, !sees ? 422 : known.cast.delivers(caller, partnership) ? 201 : 403);
        if (answer.statusCode() == 201) {
            String id = answer.jsonPath().getString(batch ? "items[0].id" : "id");
            keep(collection, id, partnership, null, null);
        }
    }

    private void keep(String collection, String id, UUID partnership, UUID registrar, String participant) {
        UUID ref = participant == null ? null : UUID.fromString(participant);
        known.rows.add(new Row(collection, UUID.fromString(id), partnership, registrar, ref));
    }

    private void assertNew(Answer answer, int expected) {
        assertStatus(answer, expected);
        if (expected != 201) {
            assertThat(code(answer)).isEqualTo(expected == 422 ? "unknown-reference" : "role-not-enough");
        }
    }

    private void assertStatus(Answer answer, int expected) {
        answers.merge(status(answer), 1, Integer::sum);
        assertThat(status(answer)).as(answer.asString()).isEqualTo(expected);
    }

    private static Map<String, Object> one(Map<String, Object> item) {
        return Map.of("items", List.of(item));
    }

    /** The status; for a batch that was refused as a whole, the one that its only item would have had. */
    private static int status(Answer answer) {
        boolean rejected = "batch-rejected".equals(answer.jsonPath().getString("code"));
        return rejected ? ProblemCode.valueOf(constant(code(answer))).status() : answer.statusCode();
    }

    private static String code(Answer answer) {
        String code = answer.jsonPath().getString("code");
        return "batch-rejected".equals(code) ? answer.jsonPath().getString("errors[0].code") : code;
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static void assertUntouchedUnlessDone(Row row, String before, Answer answer) {
        if (answer.statusCode() != 200) {
            assertThat(version(row)).as(row.location()).isEqualTo(before);
        }
    }

    private static String version(Row row) {
        return As.admin().get(row.location()).header("ETag");
    }

    private static Map<String, Object> declared(UUID program) {
        return fields(
                "programId",
                program,
                "figureCode",
                "F1",
                "value",
                25,
                "asOfDate",
                "2020-12-31",
                "source",
                "Annual review",
                "declaredByOrganisationId",
                FakeDirectory.ORGANISATION);
    }

    private static Map<String, Object> verification() {
        Map<String, Object> payslip = fields("kind", "payslip", "uri", "urn:payslip:1", "capturedOn", "2020-03-01");
        return with(fields("verificationLevel", 3), "evidence", List.of(payslip));
    }
}
