package org.sharedvalue.program.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sharedvalue.accesstests.Cast;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.program.Bodies;

/** What the walk does in each collection: what it edits, where it moves records, and how its wishes look. */
final class Wishes {

    static final List<String> COLLECTIONS = List.of(
            Bodies.PROGRAMS,
            Bodies.COHORTS,
            Bodies.SESSIONS,
            Bodies.CONTRIBUTIONS,
            Bodies.ASSIGNMENTS,
            Bodies.HOURS,
            Bodies.RATES,
            Bodies.DECLARATIONS,
            Bodies.TARGETS);
    static final Map<String, String> EDITABLE = Map.of(
            Bodies.PROGRAMS, "summary",
            Bodies.COHORTS, "label",
            Bodies.SESSIONS, "externalThing",
            Bodies.ASSIGNMENTS, "externalThing",
            Bodies.DECLARATIONS, "source",
            Bodies.RATES, "source");
    static final Map<String, List<String>> STATES = Map.of(
            Bodies.PROGRAMS, List.of("ACTIVE"),
            Bodies.COHORTS, List.of("RECRUITING", "RUNNING"),
            Bodies.SESSIONS, List.of("DELIVERED"),
            Bodies.CONTRIBUTIONS, List.of("RECEIVED", "VERIFIED"),
            Bodies.HOURS, List.of("REVERSED"));

    private Wishes() {}

    static Map<String, Object> programIn(UUID partnership) {
        Map<String, Object> body = Bodies.program();
        body.put("partnershipId", partnership);
        return body;
    }

    static Map<String, Object> own(Map<String, Object> body, UUID owner) {
        body.replaceAll((name, value) ->
                Set.of("organisationId", "employerOrganisationId").contains(name) ? owner : value);
        return body;
    }

    static Map<String, Object> wish(Row row, String to) {
        return row.collection.equals(Bodies.HOURS) ? Map.of("to", to, "reason", "Twice") : Map.of("to", to);
    }

    static Map<String, Object> named(Row row, Map<String, Object> wish) {
        Map<String, Object> named = new TreeMap<>(wish);
        named.put("id", row.id);
        return named;
    }

    static Map<String, Object> hours(Random random, Row assignment) {
        String day = LocalDate.parse("2010-01-11").plusDays(random.nextInt(300)).toString();
        return Bodies.hours(assignment.id.toString(), day, "0.25");
    }

    /** A pledge needs a contributor who was a member once. */
    static void makeAllMembersOnce(Cast cast) {
        for (UUID organisation : cast.organisations()) {
            cast.partnerships()
                    .forEach(each -> MembershipBoard.pin(organisation, each, "SPONSOR", "2000-01-01", "2000-01-01"));
        }
    }
}
