package org.sharedvalue.gateway.release.published;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sharedvalue.gateway.disclosure.Policy;
import org.sharedvalue.gateway.disclosure.Publication;
import org.sharedvalue.gateway.disclosure.Suppression;
import org.sharedvalue.gateway.disclosure.Table;
import org.sharedvalue.gateway.disclosure.Tally;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;

/** What disclosure control has decided about the counts of a release. */
final class Decided {

    private final Publication publication;
    private final Suppression suppression;
    private final Table table;
    private final Set<String> stillQualities;

    Decided(Publication publication, Set<String> stillQualities) {
        this.publication = publication;
        this.stillQualities = Set.copyOf(stillQualities);
        this.suppression = publication.suppression();
        this.table = publication.table();
    }

    /** Whether a figure shows an earlier value, as a whole or in all rows. */
    boolean isHeld(String code, boolean inRows) {
        return (inRows ? publication.heldBreakdowns() : publication.held()).contains(code);
    }

    /** Whether too few moved for the quality of a figure to be shown anew; it is no figure of its own and so not held. */
    boolean isQualityStill(String code, boolean inRows) {
        return stillQualities.contains(Earlier.quality(inRows ? Earlier.breakdown(code) : Earlier.figure(code)));
    }

    /** The count that a figure shows as a part. */
    static Optional<Tally> tally(FigureDefinition figure, String part) {
        return PublishedCounts.tallies(figure)
                .filter(tally -> tally.part().equals(part))
                .findFirst();
    }

    boolean hides(Tally tally, String level) {
        return suppression.hides(tally, level);
    }

    /** x as it is published. */
    long counted(Tally tally, String level) {
        return Policy.rounded(tally.x(counts(level)));
    }

    /** n as it is published. */
    OptionalLong among(Tally tally, String level) {
        return tally.among() == null
                ? OptionalLong.empty()
                : OptionalLong.of(Policy.rounded(tally.among().in(counts(level))));
    }

    private Map<String, Long> counts(String level) {
        return table.at(level);
    }
}
