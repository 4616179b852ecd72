package org.sharedvalue.gateway.figure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The programs that had counted a person before this one did, as the value of a slice. A scope counts the person in the
 * first of its programs only: in the one whose earlier programs are all outside the scope. So people are counted once in
 * any set of programs, whichever partnership or organisation they belong to tomorrow.
 */
public final class EarlierPrograms {

    /** Of who was in more programs than a key can hold, the later ones are not told apart. */
    private static final int MOST = 64;

    private static final String SEPARATOR = ",";

    private EarlierPrograms() {}

    /** The slice of people whom these programs had counted before, given in the order in which they did. */
    static Slice slice(Collection<UUID> programs) {
        return new Slice(
                Dimension.EARLIER_PROGRAMS,
                programs.stream().limit(MOST).map(UUID::toString).sorted().collect(Collectors.joining(SEPARATOR)));
    }

    /** Whether none of these programs had counted the people of a slice before. */
    public static boolean areOutside(Set<UUID> scope, String slice) {
        return slice.isEmpty()
                || Arrays.stream(slice.split(SEPARATOR)).map(UUID::fromString).noneMatch(scope::contains);
    }
}
