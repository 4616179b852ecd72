package org.sharedvalue.gateway.report.source;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a scope is cross-sector: it is where each of its partnerships is.
 *
 * @param partnerships the partnerships of its programs
 */
public record Sectors(List<OfPartnership> partnerships) {

    private static final int MOST_NAMES = 5;

    public Sectors {
        partnerships = List.copyOf(partnerships);
    }

    /** Whether it is; null where that is not known. */
    public @Nullable Boolean holds() {
        if (partnerships.isEmpty() || (anyHolds(null) && !anyHolds(Boolean.FALSE))) {
            return null;
        }
        return !anyHolds(Boolean.FALSE);
    }

    /** Whether it is known to be. */
    public boolean isKnownToHold() {
        return Boolean.TRUE.equals(holds());
    }

    /** Why it is not, or is not known to be; empty where it is. */
    public List<String> reasons() {
        if (isKnownToHold()) {
            return List.of();
        }
        return List.of(
                switch (partnerships.size()) {
                    case 0 -> "The scope has no partnership";
                    case 1 -> partnerships.get(0).crossSector().sentence();
                    default -> "Not every partnership of the scope is known to be cross-sector: " + names();
                });
    }

    private boolean anyHolds(@Nullable Boolean wanted) {
        return partnerships.stream()
                .anyMatch(partnership ->
                        Objects.equals(wanted, partnership.crossSector().holds()));
    }

    private String names() {
        List<String> names = partnerships.stream()
                .filter(partnership -> !partnership.crossSector().isKnownToHold())
                .map(OfPartnership::name)
                .sorted()
                .toList();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }

    /**
     * Whether one partnership is.
     *
     * @param name its name
     * @param crossSector whether it is
     */
    public record OfPartnership(String name, CrossSector crossSector) {}
}
