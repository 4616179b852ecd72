package org.sharedvalue.gateway.release.published;

import static org.sharedvalue.gateway.figure.Metric.COMPLETERS;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS_NEGATIVE;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS_POSITIVE;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS_WITH_JOB_START;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS_WITH_OFFER;
import static org.sharedvalue.gateway.figure.Metric.DUE_13;
import static org.sharedvalue.gateway.figure.Metric.DUE_26;
import static org.sharedvalue.gateway.figure.Metric.DUE_52;
import static org.sharedvalue.gateway.figure.Metric.LEAVERS;
import static org.sharedvalue.gateway.figure.Metric.NOT_SUSTAINED_13;
import static org.sharedvalue.gateway.figure.Metric.NOT_SUSTAINED_26;
import static org.sharedvalue.gateway.figure.Metric.NOT_SUSTAINED_52;
import static org.sharedvalue.gateway.figure.Metric.SAME_EMPLOYER_26;
import static org.sharedvalue.gateway.figure.Metric.STARTERS;
import static org.sharedvalue.gateway.figure.Metric.STARTERS_WITH_JOB_START;
import static org.sharedvalue.gateway.figure.Metric.STARTERS_WITH_OFFER;
import static org.sharedvalue.gateway.figure.Metric.SUSTAINED_13;
import static org.sharedvalue.gateway.figure.Metric.SUSTAINED_26;
import static org.sharedvalue.gateway.figure.Metric.SUSTAINED_52;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sharedvalue.gateway.disclosure.Family;
import org.sharedvalue.gateway.disclosure.Layout;
import org.sharedvalue.gateway.disclosure.Sum;
import org.sharedvalue.gateway.disclosure.Tally;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.cells.Term;

/** The counts of the catalogue's figures in the words of disclosure control, and the families that they belong to. */
public final class PublishedCounts {

    private static final Family STATUS = new Family(
            List.of(sum(COMPLETERS), sum(LEAVERS), sum(Term.of(STARTERS).less(COMPLETERS, LEAVERS))), true);
    private static final Family OFFERS = outcome(COMPLETERS_WITH_OFFER, STARTERS_WITH_OFFER);
    private static final Family JOB_STARTS = outcome(COMPLETERS_WITH_JOB_START, STARTERS_WITH_JOB_START);
    private static final Family DESTINATIONS = checked(COMPLETERS, COMPLETERS_POSITIVE, COMPLETERS_NEGATIVE);
    private static final Family AT_13_WEEKS = checked(DUE_13, SUSTAINED_13, NOT_SUSTAINED_13);
    private static final Family AT_26_WEEKS = checked(DUE_26, SUSTAINED_26, NOT_SUSTAINED_26);
    private static final Family AT_52_WEEKS = checked(DUE_52, SUSTAINED_52, NOT_SUSTAINED_52);

    /** Finer than a family where one figure counts some of a cell. */
    private static final Family SAME_EMPLOYER_AT_26_WEEKS = new Family(
            List.of(
                    sum(SAME_EMPLOYER_26),
                    sum(Term.of(SUSTAINED_26).less(SAME_EMPLOYER_26)),
                    sum(NOT_SUSTAINED_26),
                    sum(Term.of(DUE_26).less(SUSTAINED_26, NOT_SUSTAINED_26))),
            false);

    private static final List<Family> FAMILIES =
            List.of(STATUS, OFFERS, JOB_STARTS, DESTINATIONS, AT_13_WEEKS, AT_26_WEEKS, AT_52_WEEKS);

    private static final List<Family> PARTITIONS = List.of(
            STATUS,
            byCompletion(COMPLETERS_WITH_OFFER, STARTERS_WITH_OFFER),
            byCompletion(COMPLETERS_WITH_JOB_START, STARTERS_WITH_JOB_START),
            DESTINATIONS,
            AT_13_WEEKS,
            SAME_EMPLOYER_AT_26_WEEKS,
            AT_52_WEEKS);

    private static final List<Layout.Inclusion> INCLUSIONS = List.of(
            new Layout.Inclusion(sum(Metric.PARTICIPANTS), sum(STARTERS)),
            new Layout.Inclusion(sum(DUE_13), sum(STARTERS_WITH_JOB_START)),
            new Layout.Inclusion(sum(DUE_26), sum(STARTERS_WITH_JOB_START)),
            new Layout.Inclusion(sum(DUE_52), sum(STARTERS_WITH_JOB_START)));

    /** What a report publishes, of all figures that it may have. */
    public static final Layout LAYOUT = new Layout(
            FigureCatalogue.definitions().stream()
                    .flatMap(PublishedCounts::tallies)
                    .toList(),
            FAMILIES,
            PARTITIONS,
            INCLUSIONS,
            Set.of(Metric.PARTICIPANTS.name(), Metric.VOLUNTEERS.name()));

    private PublishedCounts() {}

    /** The counts of one figure. */
    static Stream<Tally> tallies(FigureDefinition figure) {
        return figure.countedParts().stream()
                .map(part -> new Tally(
                        figure.code(),
                        part.part(),
                        sum(part.counted()),
                        part.among() == null ? null : sum(part.among()),
                        figure.inBreakdowns()));
    }

    /** The metrics that some published count is made of. */
    public static Set<String> metrics() {
        Set<String> metrics = new TreeSet<>();
        Stream.concat(
                        FAMILIES.stream().flatMap(family -> family.cells().stream()),
                        FigureCatalogue.definitions().stream()
                                .flatMap(PublishedCounts::tallies)
                                .flatMap(tally -> Stream.of(tally.counted(), tally.among())))
                .filter(Objects::nonNull)
                .forEach(sum -> metrics.addAll(sum.coefficients().keySet()));
        return metrics;
    }

    static Sum sum(Term term) {
        return Sum.of(names(term.plus()), names(term.minus()));
    }

    private static Sum sum(Metric metric) {
        return sum(Term.of(metric));
    }

    private static List<String> names(List<Metric> metrics) {
        return metrics.stream().map(Metric::name).toList();
    }

    /** Completers with an outcome, others with it, and who is without. */
    private static Family outcome(Metric completers, Metric starters) {
        return new Family(
                List.of(
                        sum(completers),
                        sum(Term.of(starters).less(completers)),
                        sum(Term.of(STARTERS).less(starters))),
                false);
    }

    /** The same, and who is without by whether they completed. */
    private static Family byCompletion(Metric completers, Metric starters) {
        return new Family(
                List.of(
                        sum(completers),
                        sum(Term.of(starters).less(completers)),
                        sum(Term.of(COMPLETERS).less(completers)),
                        sum(new Term(List.of(STARTERS, completers), List.of(starters, COMPLETERS)))),
                false);
    }

    private static Family checked(Metric whole, Metric one, Metric other) {
        return new Family(List.of(sum(one), sum(other), sum(Term.of(whole).less(one, other))), false);
    }
}
