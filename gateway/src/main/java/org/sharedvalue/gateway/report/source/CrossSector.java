package org.sharedvalue.gateway.report.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Sector;

/**
 * Whether business and society sit at one table: at least one for-profit and one non-profit or public member.
 *
 * @param holds whether they do; null where the sectors of members are not known
 * @param day last day by the cut-off on which the partnership had members; null where there is none
 */
public record CrossSector(@Nullable Boolean holds, @Nullable LocalDate day) {

    /** Judges the members of the last day by the cut-off that has any. */
    public static CrossSector of(Collection<Membership> memberships, LocalDate cutOff) {
        Optional<LocalDate> day = memberships.stream()
                .filter(member -> !member.from().isAfter(cutOff))
                .map(member -> member.lastDayBy(cutOff))
                .max(LocalDate::compareTo);
        if (day.isEmpty()) {
            return new CrossSector(memberships.isEmpty() ? null : Boolean.FALSE, null);
        }
        List<Membership> members =
                memberships.stream().filter(member -> member.holdsOn(day.get())).toList();
        return new CrossSector(judged(members), day.get());
    }

    private static @Nullable Boolean judged(List<Membership> members) {
        Set<Sector> sectors = members.stream()
                .map(Membership::sector)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean business = sectors.contains(Sector.FOR_PROFIT);
        boolean society = sectors.contains(Sector.NON_PROFIT) || sectors.contains(Sector.PUBLIC_BODY);
        if (business && society) {
            return Boolean.TRUE;
        }
        return members.stream().allMatch(member -> member.sector() != null) ? Boolean.FALSE : null;
    }

    /** Why it does not hold or is not known to, for a reader. */
    String sentence() {
        if (holds == null) {
            return "Whether the partnership is cross-sector is not known yet";
        }
        return day == null
                ? "The partnership has no members by the cut-off, so it is not cross-sector"
                : "The partnership is not cross-sector on " + day;
    }

    /** Whether it is known to be. */
    public boolean isKnownToHold() {
        return Boolean.TRUE.equals(holds);
    }
}
