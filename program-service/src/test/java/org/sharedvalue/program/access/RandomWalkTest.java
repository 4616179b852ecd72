package org.sharedvalue.program.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.program.access.Wishes.COLLECTIONS;
import static org.sharedvalue.program.access.Wishes.EDITABLE;
import static org.sharedvalue.program.access.Wishes.STATES;
import static org.sharedvalue.program.access.Wishes.hours;
import static org.sharedvalue.program.access.Wishes.named;
import static org.sharedvalue.program.access.Wishes.own;
import static org.sharedvalue.program.access.Wishes.programIn;
import static org.sharedvalue.program.access.Wishes.wish;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
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
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.FakePartner;

/** Organisations in several roles do what comes to mind; none ever reads or changes what is not its own. */
@QuarkusTest
class RandomWalkTest {

    /** Longer on demand, such as with -DargLine=-Dwalk.steps=5000. */
    private static final int STEPS = Integer.getInteger("walk.steps", 150);

    private final Map<String, Integer> answers = new TreeMap<>();
    private Random random;
    private Model model;
    private int serial;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123})
    void nobodyReadsOrChangesWhatIsNotItsOwn(long seed) {
        random = new Random(seed);
        List<UUID> partnerships = Stream.generate(FakePartner::known)
                .limit(5)
                .map(UUID::fromString)
                .toList();
        model = new Model(new Cast(random, 7, partnerships));
        Wishes.makeAllMembersOnce(model.cast);
        partnerships.forEach(this::aProgramWithEverything);
        for (int step = 0; step < STEPS; step++) {
            UUID caller = model.cast.anyOrganisation();
            try {
                act(caller, As.staffOf(caller));
            } catch (AssertionError unlawful) {
                throw new AssertionError("seed " + seed + ", step " + step + ", " + caller, unlawful);
            }
        }
        for (Row row : model.rows) {
            assertThat(As.admin().get(row.location()).header("ETag"))
                    .as(row.location())
                    .isEqualTo("\"" + row.version + "\"");
        }
        System.out.println("random walk " + seed + ": " + model.rows.size() + " records, " + answers);
        assertThat(answers).containsKeys("200", "201", "403", "404", "422");
    }

    private void aProgramWithEverything(UUID partnership) {
        Row program = recorded(Bodies.PROGRAMS, partnership, null, programIn(partnership));
        UUID owner = model.cast.anyOrganisation();
        Row cohort = recorded(Bodies.COHORTS, partnership, null, Bodies.cohort(program.id.toString()));
        recorded(Bodies.SESSIONS, partnership, null, Bodies.session(cohort.id.toString()));
        recorded(Bodies.CONTRIBUTIONS, partnership, owner, own(Bodies.contribution(program.id.toString()), owner));
        Row assignment =
                recorded(Bodies.ASSIGNMENTS, partnership, owner, own(Bodies.assignment(program.id.toString()), owner));
        recorded(Bodies.HOURS, partnership, owner, hours(random, assignment));
        recorded(Bodies.RATES, null, owner, rate(owner));
        recorded(Bodies.DECLARATIONS, null, owner, onADayOfItsOwn(Bodies.declaration(owner.toString())));
        recorded(Bodies.TARGETS, partnership, null, Bodies.target(program.id.toString()));
    }

    private void act(UUID caller, As as) {
        switch (random.nextInt(9)) {
            case 0 -> list(caller, as);
            case 1, 2 -> read(caller, as);
            case 3 -> edit(caller, as);
            case 4 -> move(caller, as);
            case 5 -> moveMany(caller, as);
            case 6 -> decide(caller, as);
            case 7 -> recordOwn(caller, as);
            default -> record(caller, as);
        }
    }

    private void list(UUID caller, As as) {
        String collection = model.cast.oneOf(COLLECTIONS);
        Set<UUID> visible = model.of(collection).stream()
                .filter(row -> model.isVisible(row, caller))
                .map(row -> row.id)
                .collect(Collectors.toCollection(TreeSet::new));
        String sort = model.cast.oneOf(List.of("createdAt", "-createdAt", "updatedAt", "-updatedAt"));
        assertThat(as.listed(collection + "?sort=" + sort, 1 + random.nextInt(7)))
                .as(collection)
                .isEqualTo(visible);
    }

    private void read(UUID caller, As as) {
        Row row = model.cast.oneOf(model.rows);
        String below = row.collection.equals(Bodies.PROGRAMS) && random.nextBoolean() ? "/designs" : "";
        Answer answer = as.get(row.location() + below);
        assertStatus(answer, model.isVisible(row, caller) ? 200 : 404);
    }

    private void edit(UUID caller, As as) {
        Row row = model.cast.oneOf(model.rows.stream()
                .filter(each -> !each.collection.equals(Bodies.TARGETS))
                .toList());
        String field = EDITABLE.get(row.collection);
        boolean rejected = field == null || field.equals("externalThing");
        Answer answer = as.patch(row.location(), Map.of(rejected ? "reason" : field, "Changed " + serial++));
        if (!model.isVisible(row, caller)) {
            assertStatus(answer, 404);
        } else if (!model.mayWrite(row, caller)) {
            assertStatus(answer, 403);
        } else {
            assertStatus(answer, rejected ? 422 : 200);
            row.version += rejected ? 0 : 1;
        }
    }

    private void move(UUID caller, As as) {
        Row row = model.cast.oneOf(model.rows);
        if (!STATES.containsKey(row.collection)) {
            return;
        }
        String to = model.cast.oneOf(STATES.get(row.collection));
        Answer answer = as.post(row.location() + "/transitions", wish(row, to));
        follow(caller, row, to, answer.statusCode(), 200);
        counted(answer.statusCode());
    }

    private void moveMany(UUID caller, As as) {
        String collection = model.cast.oneOf(List.copyOf(STATES.keySet()));
        String to = model.cast.oneOf(STATES.get(collection));
        List<Row> rows = Stream.generate(() -> model.cast.oneOf(model.of(collection)))
                .limit(3)
                .distinct()
                .toList();
        List<Map<String, Object>> items =
                rows.stream().map(row -> named(row, wish(row, to))).toList();
        List<Integer> statuses = as.lenient(collection + "/transitions/batch", Map.of("items", items))
                .statusCode(207)
                .path("items.status");
        for (int index = 0; index < rows.size(); index++) {
            follow(caller, rows.get(index), to, statuses.get(index), 200);
        }
    }

    private void decide(UUID caller, As as) {
        List<Row> rows = Stream.generate(() -> model.cast.oneOf(model.of(Bodies.HOURS)))
                .limit(3)
                .distinct()
                .toList();
        List<Integer> statuses = as.post(
                        Bodies.HOURS + "/approvals",
                        Map.of("ids", rows.stream().map(row -> row.id).toList(), "approve", true))
                .statusCode(207)
                .path("items.status");
        for (int index = 0; index < rows.size(); index++) {
            follow(caller, rows.get(index), "APPROVED", statuses.get(index), 200);
        }
    }

    /** Checks what became of a wish to move a record, and follows it. */
    private void follow(UUID caller, Row row, String to, int status, int success) {
        boolean deliverersOnly = to.equals("VERIFIED") || to.equals("APPROVED");
        if (!model.isVisible(row, caller)) {
            assertThat(status).as(row.location() + " to " + to).isEqualTo(404);
        } else if (deliverersOnly ? !model.cast.delivers(caller, row.partnership) : !model.mayWrite(row, caller)) {
            assertThat(status).as(row.location() + " to " + to).isEqualTo(403);
        } else {
            boolean member =
                    row.partnership == null || row.owner == null || model.cast.isMember(row.owner, row.partnership);
            assertThat(status)
                    .as(row.location() + " to " + to)
                    .isIn(success, 409, to.equals("RECEIVED") && !member ? 422 : 409);
            row.version += status == success ? 1 : 0;
        }
    }

    private void recordOwn(UUID caller, As as) {
        Row program = model.cast.oneOf(model.of(Bodies.PROGRAMS));
        Row assignment = model.cast.oneOf(model.of(Bodies.ASSIGNMENTS));
        UUID owner = random.nextBoolean() ? caller : model.cast.anyOrganisation();
        switch (random.nextInt(5)) {
            case 0 ->
                keep(
                        as.post(Bodies.CONTRIBUTIONS, own(Bodies.contribution(program.id.toString()), owner)),
                        model.statusOfNew(Bodies.CONTRIBUTIONS, program.partnership, owner, caller),
                        new Row(Bodies.CONTRIBUTIONS, UUID.randomUUID(), program.partnership, owner));
            case 1 ->
                keep(
                        as.post(Bodies.ASSIGNMENTS, own(Bodies.assignment(program.id.toString()), owner)),
                        model.statusOfNew(Bodies.ASSIGNMENTS, program.partnership, owner, caller),
                        new Row(Bodies.ASSIGNMENTS, UUID.randomUUID(), program.partnership, owner));
            case 2 ->
                keep(
                        as.post(Bodies.HOURS, hours(random, assignment)),
                        !model.isVisible(assignment, caller) ? 422 : model.mayWrite(assignment, caller) ? 201 : 403,
                        new Row(Bodies.HOURS, UUID.randomUUID(), assignment.partnership, assignment.owner));
            case 3 ->
                keep(
                        as.post(Bodies.DECLARATIONS, onADayOfItsOwn(Bodies.declaration(owner.toString()))),
                        owner.equals(caller) ? 201 : 403,
                        new Row(Bodies.DECLARATIONS, UUID.randomUUID(), null, owner));
            default ->
                keep(
                        as.post(Bodies.RATES, rate(owner)),
                        owner.equals(caller) ? 201 : 403,
                        new Row(Bodies.RATES, UUID.randomUUID(), null, owner));
        }
    }

    private void record(UUID caller, As as) {
        Row program = model.cast.oneOf(model.of(Bodies.PROGRAMS));
        UUID partnership = model.cast.oneOf(model.cast.partnerships());
        int kind = random.nextInt(4);
        if (kind == 0) {
            Row cohort = model.cast.oneOf(model.of(Bodies.COHORTS));
            keep(
                    as.post(Bodies.SESSIONS, Bodies.session(cohort.id.toString())),
                    model.statusOfNew(Bodies.SESSIONS, cohort.partnership, null, caller),
                    new Row(Bodies.SESSIONS, UUID.randomUUID(), cohort.partnership, null));
        } else if (kind == 1) {
            keep(
                    as.post(Bodies.TARGETS, Bodies.target(program.id.toString())),
                    model.statusOfNew(Bodies.TARGETS, program.partnership, null, caller),
                    new Row(Bodies.TARGETS, UUID.randomUUID(), program.partnership, null));
        } else if (kind == 2) {
            keep(
                    as.post(Bodies.COHORTS, Bodies.cohort(program.id.toString())),
                    model.statusOfNew(Bodies.COHORTS, program.partnership, null, caller),
                    new Row(Bodies.COHORTS, UUID.randomUUID(), program.partnership, null));
        } else {
            int expected = !model.cast.isMember(caller, partnership)
                    ? 422
                    : model.cast.delivers(caller, partnership) ? 201 : 403;
            Row made = new Row(Bodies.PROGRAMS, UUID.randomUUID(), partnership, null);
            keep(as.post(Bodies.PROGRAMS, programIn(partnership)), expected, made);
        }
    }

    private void keep(Answer answer, int expected, Row made) {
        assertStatus(answer, expected);
        if (expected == 201) {
            UUID id = UUID.fromString(answer.jsonPath().getString("id"));
            model.rows.add(new Row(made.collection, id, made.partnership, made.owner));
        } else {
            String code = answer.jsonPath().getString("code");
            assertThat(code).isEqualTo(expected == 422 ? "unknown-reference" : "role-not-enough");
        }
    }

    private Row recorded(String collection, UUID partnership, UUID owner, Map<String, Object> body) {
        Answer answer = As.admin().post(collection, body);
        assertThat(answer.statusCode()).isEqualTo(201);
        Row row = new Row(collection, UUID.fromString(answer.jsonPath().getString("id")), partnership, owner);
        model.rows.add(row);
        return row;
    }

    private void assertStatus(Answer answer, int expected) {
        counted(answer.statusCode());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
    }

    private void counted(int status) {
        answers.merge(String.valueOf(status), 1, Integer::sum);
    }

    private Map<String, Object> rate(UUID employer) {
        return onADayOfItsOwn(Bodies.rate(employer.toString(), ""));
    }

    private Map<String, Object> onADayOfItsOwn(Map<String, Object> body) {
        String day = LocalDate.parse("2000-01-01").plusDays(serial++).toString();
        body.put("from", day);
        body.put("to", day);
        return body;
    }
}
