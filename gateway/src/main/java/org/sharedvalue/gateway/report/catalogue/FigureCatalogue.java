package org.sharedvalue.gateway.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedvalue.gateway.report.value.Unit;

/** All figures, in the order in which a report shows them. */
public final class FigureCatalogue {

    /** Version of the definitions; it moves when a figure would come out differently from the same records. */
    public static final String DEFINITION_VERSION = "1.0";

    private static final List<FigureDefinition> DEFINITIONS = Stream.of(
                    SocietyFigures.definitions(),
                    SustainmentFigures.definitions(),
                    VolunteeringFigures.definitions(),
                    MoneyFigures.definitions(),
                    List.of(LeverageFigure.definition()),
                    BusinessFigures.definitions())
            .flatMap(List::stream)
            .toList();

    private static final Map<String, FigureDefinition> BY_CODE =
            DEFINITIONS.stream().collect(Collectors.toUnmodifiableMap(FigureDefinition::code, Function.identity()));

    private static final FigureDescription VERIFIED_SHARE = new FigureDescription(
            "F11",
            "Verified share",
            Side.QUALITY,
            Unit.RATIO,
            "verified outcomes / all live outcomes that put enrolments into the numerator of a figure; index jobs for F8,"
                    + " F9 and F18. Shown as quality.verifiedShare of each figure that has one",
            "occurredOn",
            null,
            List.of(),
            Map.of(),
            List.of(),
            false,
            true);

    private static final FigureDescription TARGET = new FigureDescription(
            "F12",
            "Target attainment",
            Side.QUALITY,
            Unit.RATIO,
            "actual / target, for costs target / actual; what adds up from the beginning of the period until the cut-off or the"
                    + " end of the period, ratios as they are then. Shown as target of each figure that has one from the"
                    + " beginning of its period on; of several the one that began last",
            "that of the figure",
            null,
            List.of(),
            Map.of(),
            List.of(),
            false,
            true);

    private FigureCatalogue() {}

    /** Every figure that a report lists. */
    public static List<FigureDefinition> definitions() {
        return DEFINITIONS;
    }

    /** The figure with this code. */
    public static Optional<FigureDefinition> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** What there is to say about every figure, the quality of figures and their targets included. */
    public static List<FigureDescription> descriptions() {
        List<FigureDescription> descriptions = new ArrayList<>(
                DEFINITIONS.stream().map(FigureDefinition::description).toList());
        descriptions.add(VERIFIED_SHARE);
        descriptions.add(TARGET);
        return List.copyOf(descriptions);
    }
}
