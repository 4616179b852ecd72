package org.sharedvalue.gateway.report.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.gateway.figure.Dimension;

/** What a caller may have a report broken down by. */
public enum BreakdownBy {
    COHORT("cohort", Dimension.COHORT, true),
    AGE_BAND("ageBand", Dimension.AGE_BAND, true),
    AREA("area", Dimension.AREA, true),
    /** An enrolment stands in each of its groups, so the rows do not add up. */
    TARGET_GROUP("targetGroup", Dimension.TARGET_GROUP, false),
    MONTH("month", Dimension.MONTH, true);

    private final String word;
    private final Dimension dimension;
    private final boolean additive;

    BreakdownBy(String word, Dimension dimension, boolean additive) {
        this.word = word;
        this.dimension = dimension;
        this.additive = additive;
    }

    /** The breakdown that a caller names. */
    public static Optional<BreakdownBy> of(String word) {
        return Arrays.stream(values()).filter(by -> by.word.equals(word)).findFirst();
    }

    /** The name that callers use. */
    public String word() {
        return word;
    }

    /** Whether its rows add up to the whole. */
    public boolean additive() {
        return additive;
    }

    /** The values in their own order, where they are a list; empty where they sort by themselves. */
    public List<String> order() {
        return switch (this) {
            case AGE_BAND -> names(AgeBand.values());
            case TARGET_GROUP -> names(TargetGroup.values());
            case COHORT, AREA, MONTH -> List.of();
        };
    }

    /** The dimension of its cells. */
    public Dimension dimension() {
        return dimension;
    }

    private static List<String> names(Enum<?>... values) {
        // Cells carry the words of the contract, which are not always the names of constants.
        return Arrays.stream(values)
                .map(value -> ContractJson.MAPPER.convertValue(value, String.class))
                .toList();
    }
}
