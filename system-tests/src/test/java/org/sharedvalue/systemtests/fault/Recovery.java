package org.sharedvalue.systemtests.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;

/** Tells when everything works again: each service takes a write through each gateway, and each gateway's report shows it. */
final class Recovery {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Processes processes;
    private final World world;
    private final Journal journal;
    private final Random random;
    private int count;

    Recovery(Processes processes, World world, Journal journal, Random random) {
        this.processes = processes;
        this.world = world;
        this.journal = journal;
        this.random = random;
    }

    void await() {
        for (String door : processes.doors()) {
            Client client = new Client(() -> List.of(door), processes.token(), random);
            Pen pen = new Pen(client, journal, random);
            Tracked organisation = about("organisations");
            created(
                    pen,
                    organisation,
                    Map.of(
                            "externalId",
                            organisation.marker(),
                            "legalName",
                            organisation.marker(),
                            "sector",
                            "NON_PROFIT",
                            "country",
                            "GB"));
            Tracked person = about("participants");
            created(pen, person, Map.of("externalId", person.marker(), "ageBand", "25_34", "area", "London"));
            Tracked enrolment = about("enrolments");
            created(
                    pen,
                    enrolment,
                    Map.of(
                            "externalId", enrolment.marker(),
                            "participantRef", person.id(),
                            "programId", world.programId(),
                            "appliedOn", World.FIRST_DAY));
            Tracked pledge = about("contributions");
            created(
                    pen,
                    pledge,
                    Map.of(
                            "externalId", pledge.marker(),
                            "organisationId", world.organisationId(),
                            "programId", world.programId(),
                            "kind", "CASH",
                            "motive", "COMMUNITY_INVESTMENT",
                            "amount", Map.of("amount", 1, "currency", "GBP"),
                            "valuationMethod", "FACE_VALUE"));
            String report = "/v1/reports/programs/" + world.programId() + "?atLeast=" + pledge.id() + ":1&atLeast="
                    + enrolment.id() + ":1";
            Awaitility.await("the report of " + door)
                    .atMost(LIMIT)
                    .pollInterval(POLL)
                    .until(() -> {
                        Reply reply = client.get(report);
                        return reply.fate() == Fate.ANSWERED && !reply.behind();
                    });
        }
    }

    private static void created(Pen pen, Tracked record, Map<String, Object> body) {
        pen.create(record, body, record.marker());
        if (record.creation() != Fate.ANSWERED) {
            throw new AssertionError("no recovery: " + record);
        }
    }

    private Tracked about(String collection) {
        return journal.about(collection, world.name() + "/recovered/" + count++);
    }
}
