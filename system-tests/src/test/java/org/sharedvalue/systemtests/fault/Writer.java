package org.sharedvalue.systemtests.fault;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** One client: goes on writing until told to stop, about records that are its own. */
final class Writer implements Runnable {

    private static final int THINKS_MILLIS = 60;
    private static final int DAYS = 600;
    private static final LocalDate FIRST = LocalDate.parse(World.FIRST_DAY);

    private final int number;
    private final World world;
    private final String assignmentId;
    private final Journal journal;
    private final Random random;
    private final Pen pen;
    private final BooleanSupplier goesOn;
    private final Map<String, List<Tracked>> own = new HashMap<>();
    private int count;

    Writer(
            int number,
            World world,
            String assignmentId,
            Client client,
            Journal journal,
            Random random,
            BooleanSupplier goesOn) {
        this.number = number;
        this.world = world;
        this.assignmentId = assignmentId;
        this.journal = journal;
        this.random = random;
        this.pen = new Pen(client, journal, random);
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            switch (random.nextInt(14)) {
                case 0, 1 -> enrol();
                case 2 -> enrolTogether();
                case 3, 4, 5 -> moveOn();
                case 6 -> moveOnTogether();
                case 7 -> reach();
                case 8 -> judge();
                case 9 -> pledge();
                case 10 -> settle();
                case 11 -> work();
                case 12 -> approve();
                default -> organise();
            }
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(THINKS_MILLIS)).toNanos());
        }
    }

    private void enrol() {
        Tracked person = about("participants", next());
        pen.create(person, participant(person), pen.key());
        if (person.creation() == Fate.ANSWERED) {
            boolean named = random.nextBoolean();
            Tracked enrolment = about("enrolments", named ? next() : person.id());
            pen.create(enrolment, enrolment(enrolment, person, named), pen.key());
        }
    }

    private void enrolTogether() {
        List<Tracked> people = IntStream.range(0, 2 + random.nextInt(6))
                .mapToObj(each -> about("participants", next()))
                .toList();
        pen.createAll(people, people.stream().map(Writer::participant).toList(), pen.key());
        if (people.get(0).creation() == Fate.ANSWERED) {
            List<Tracked> enrolments =
                    people.stream().map(each -> about("enrolments", next())).toList();
            List<Map<String, Object>> bodies = IntStream.range(0, people.size())
                    .mapToObj(each -> enrolment(enrolments.get(each), people.get(each), true))
                    .toList();
            pen.createAll(enrolments, bodies, pen.key());
        }
    }

    private void moveOn() {
        for (Tracked enrolment : some("enrolments", 1, "APPLIED", "ENROLLED", "ACTIVE", "COMPLETED")) {
            pen.change(enrolment, "/transitions", step(enrolment.status()));
        }
    }

    private void moveOnTogether() {
        String from = random.nextBoolean() ? "APPLIED" : "ENROLLED";
        List<Tracked> enrolments = some("enrolments", 5, from);
        List<Map<String, Object>> items = new ArrayList<>();
        for (Tracked each : enrolments) {
            Map<String, Object> item = new HashMap<>(step(from));
            item.put("id", each.id());
            items.add(item);
        }
        if (!items.isEmpty()) {
            pen.moveAll(enrolments, "/v1/enrolments/transitions/batch", Map.of("items", items));
        }
    }

    private Map<String, Object> step(String from) {
        return switch (from) {
            case "APPLIED" -> Map.of("to", "ENROLLED", "on", day(0), "cohortId", world.cohortId());
            case "ENROLLED" -> Map.of("to", "ACTIVE", "on", day(0));
            case "ACTIVE" ->
                random.nextInt(4) > 0
                        ? Map.of("to", "COMPLETED", "on", day(70))
                        : Map.of("to", "LEFT_EARLY", "on", day(30), "exitReason", "MOVED_AWAY");
            default -> Map.of("to", "VOIDED", "reason", "entered in error");
        };
    }

    private void reach() {
        for (Tracked enrolment : some("enrolments", 1, "ACTIVE", "COMPLETED")) {
            String type = List.of("JOB_OFFER", "JOB_START", "EDUCATION_START", "SKILL_GAIN")
                    .get(random.nextInt(4));
            String name = "urn:faults:" + next();
            boolean named = random.nextBoolean();
            Map<String, Object> body = new HashMap<>(Map.of(
                    "enrolmentId", enrolment.id(),
                    "type", type,
                    "occurredOn", day(75),
                    "verificationLevel", 2,
                    "evidence", List.of(Map.of("kind", "letter", "uri", name, "capturedOn", day(75)))));
            if (type.startsWith("JOB")) {
                body.put("details", Map.of("employerLink", "OUTSIDE", "contract", "PERMANENT", "hoursBand", "30_PLUS"));
            }
            if (named) {
                body.put("externalId", name);
            }
            pen.create(about("outcomes", name), body, pen.key());
        }
    }

    private void judge() {
        for (Tracked outcome : some("outcomes", 1, "REPORTED")) {
            if (random.nextInt(3) > 0) {
                pen.change(outcome, "/verification", Map.of("verificationLevel", 3));
            } else {
                pen.change(outcome, "/transitions", Map.of("to", "RETRACTED", "reason", "recorded for another"));
            }
        }
    }

    private void pledge() {
        // No two amounts are alike, so that a doubled one is seen though it has no external id.
        long amount = 1_000_000L * (number + 1) + count++;
        boolean named = random.nextBoolean();
        String marker = named ? next() : String.valueOf(amount);
        Map<String, Object> body = new HashMap<>(Map.of(
                "organisationId",
                world.organisationId(),
                "programId",
                world.programId(),
                "kind",
                "CASH",
                "motive",
                "COMMUNITY_INVESTMENT",
                "amount",
                Map.of("amount", amount, "currency", "GBP"),
                "valuationMethod",
                "FACE_VALUE"));
        if (named) {
            body.put("externalId", marker);
        }
        pen.create(about("contributions", marker), body, pen.key());
    }

    private void settle() {
        for (Tracked pledge : some("contributions", 1, "PLEDGED", "RECEIVED", "VERIFIED")) {
            pen.change(
                    pledge,
                    "/transitions",
                    switch (pledge.status()) {
                        case "PLEDGED" -> Map.of("to", "RECEIVED", "on", day(10));
                        case "RECEIVED" -> Map.of("to", "VERIFIED");
                        default -> Map.of("to", "REVERSED", "reason", "given back");
                    });
        }
    }

    private void work() {
        Tracked hours = about("volunteer-contributions", next());
        Map<String, Object> body = Map.of(
                "externalId",
                hours.marker(),
                "assignmentId",
                assignmentId,
                "workedOn",
                day(count % DAYS),
                "hours",
                "0.25",
                "timeBasis",
                "OWN_TIME");
        pen.create(hours, body, pen.key());
    }

    private void approve() {
        List<Tracked> hours = some("volunteer-contributions", 5, "SUBMITTED");
        if (!hours.isEmpty()) {
            List<String> ids = hours.stream().map(Tracked::id).toList();
            pen.changeAll(hours, "/v1/volunteer-contributions/approvals", Map.of("ids", ids, "approve", true));
        }
    }

    private void organise() {
        List<Tracked> drafts = some("organisations", 1, "DRAFT");
        if (drafts.isEmpty() || random.nextInt(3) == 0) {
            Tracked organisation = about("organisations", next());
            pen.create(
                    organisation,
                    Map.of(
                            "externalId",
                            organisation.marker(),
                            "legalName",
                            organisation.marker(),
                            "sector",
                            "NON_PROFIT",
                            "country",
                            "GB"),
                    pen.key());
        } else if (random.nextBoolean()) {
            pen.patch(drafts.get(0), Map.of("displayName", next()));
        } else {
            pen.change(drafts.get(0), "/transitions", Map.of("to", "ACTIVE"));
        }
    }

    private static Map<String, Object> participant(Tracked person) {
        return Map.of("externalId", person.marker(), "ageBand", "25_34", "area", "London");
    }

    private Map<String, Object> enrolment(Tracked enrolment, Tracked person, boolean named) {
        Map<String, Object> body = new HashMap<>(
                Map.of("participantRef", person.id(), "programId", world.programId(), "appliedOn", day(-7)));
        if (named) {
            body.put("externalId", enrolment.marker());
        }
        return body;
    }

    /** Up to so many of the own records of a collection that stand at one of the states. */
    private List<Tracked> some(String collection, int most, String... statuses) {
        List<String> wanted = List.of(statuses);
        List<Tracked> found = new ArrayList<>(own.getOrDefault(collection, List.of()).stream()
                .filter(each -> wanted.contains(each.status()))
                .toList());
        java.util.Collections.shuffle(found, random);
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private Tracked about(String collection, String marker) {
        Tracked record = journal.about(collection, marker);
        own.computeIfAbsent(collection, name -> new ArrayList<>()).add(record);
        return record;
    }

    private String next() {
        return world.name() + "/" + number + "/" + count++;
    }

    private static String day(int after) {
        return FIRST.plusDays(after).toString();
    }
}
