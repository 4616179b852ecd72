package org.sharedvalue.web.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Content negotiation as RFC 9110 has it: the narrowest range that fits a type says how welcome the type is. */
public final class Accepted {

    private static final String QUALITY = "q";
    private static final int EXACT = 2;

    private Accepted() {}

    /**
     * The type that the caller likes best; of equals the one it names most closely, then the one it names first, then the
     * one offered first.
     *
     * @param accepted the ranges of the request, in its order
     * @param offered what there is
     */
    public static Optional<MediaType> best(List<MediaType> accepted, List<MediaType> offered) {
        return offered.stream()
                .map(type -> Liking.of(accepted, type))
                .filter(liking -> liking.quality() > 0)
                .max(Comparator.comparingDouble(Liking::quality)
                        .thenComparingInt(Liking::closeness)
                        .thenComparing(Liking::place, Comparator.reverseOrder())
                        .thenComparing(liking -> offered.indexOf(liking.type()), Comparator.reverseOrder()))
                .map(Liking::type);
    }

    private static int closeness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : EXACT;
    }

    private static double quality(MediaType range) {
        try {
            return Double.parseDouble(range.getParameters().getOrDefault(QUALITY, "1"));
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private record Liking(MediaType type, double quality, int closeness, int place) {

        static Liking of(List<MediaType> accepted, MediaType type) {
            Liking liking = new Liking(type, 0, -1, accepted.size());
            for (int place = 0; place < accepted.size(); place++) {
                MediaType range = accepted.get(place);
                int closeness = Accepted.closeness(range);
                if (range.isCompatible(type) && closeness > liking.closeness()) {
                    liking = new Liking(type, Accepted.quality(range), closeness, place);
                }
            }
            return liking;
        }
    }
}
