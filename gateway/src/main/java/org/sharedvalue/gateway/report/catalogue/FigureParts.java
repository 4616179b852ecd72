package org.sharedvalue.gateway.report.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigurePart;

/** What a figure shows: its parts beside the value, and which of all it shows are counts. */
final class FigureParts {

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<CountedPart> counted = new ArrayList<>();

    void add(String name, String meaning, Function<Basis, Optional<FigurePart>> arithmetic) {
        parts.put(name, new Part(meaning, arithmetic));
    }

    void add(CountedPart count) {
        counted.add(count);
    }

    List<CountedPart> counted() {
        return List.copyOf(counted);
    }

    /** What each part means. */
    Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        parts.forEach((name, part) -> meanings.put(name, part.meaning()));
        return meanings;
    }

    /** A value with its parts beside it. */
    Computed beside(Computed value, Basis basis) {
        Computed computed = value;
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            computed = computed.with(
                    part.getKey(), part.getValue().computation().apply(basis).orElse(null));
        }
        return computed;
    }

    private record Part(String meaning, Function<Basis, Optional<FigurePart>> computation) {}
}
