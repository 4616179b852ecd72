package org.sharedvalue.gateway.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One release: the counts behind it and what of them it shows.
 *
 * @param policy its threshold
 * @param layout what it publishes
 * @param programs exact counts of each program of its scope, by the program's name; programs share no enrolment, so people, who
 *     may be in several, are counted in a table of their own
 * @param dimension what its rows break it down by; empty where it has none
 * @param withheld figures whose breakdown it withholds although it could be shown (rule 9)
 * @param held figures that show an earlier value (rule 7)
 * @param heldBreakdowns figures whose breakdown shows earlier values
 */
public record Publication(
        Policy policy,
        Layout layout,
        Map<String, Table> programs,
        String dimension,
        Set<String> withheld,
        Set<String> held,
        Set<String> heldBreakdowns) {

    private static final String PEOPLE = "people of ";

    public Publication {
        programs = new TreeMap<>(programs);
        withheld = Set.copyOf(withheld);
        held = Set.copyOf(held);
        heldBreakdowns = Set.copyOf(heldBreakdowns);
    }

    /** The name under which the people of a scope are counted. */
    public static String peopleOf(String scope) {
        return PEOPLE + scope;
    }

    /** Whether people are counted under a name, and no enrolments of a program. */
    public static boolean isOfPeople(String name) {
        return name.startsWith(PEOPLE);
    }

    /** Its counts. */
    public Table table() {
        return Table.sum(programs.values());
    }

    /** What it does not show. */
    public Suppression suppression() {
        return Suppression.of(policy, layout, table(), withheld);
    }

    /** The same without the breakdowns of these figures. */
    public Publication withholding(Set<String> figures) {
        return new Publication(policy, layout, programs, dimension, figures, held, heldBreakdowns);
    }

    /** Whether a place shows what it has become, if it shows anything: not an earlier value. */
    public boolean isCurrent(Place place) {
        return !(place.isWhole() ? held : heldBreakdowns).contains(place.tally().figure());
    }
}
