package org.sharedvalue.gateway.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of rules 1 to 3: what is too few, and how what is enough is rounded.
 *
 * @param threshold k: fewer than this many are not told apart
 */
public record Policy(int threshold) {

    /** Version of the rules; it moves when a release would come out differently from the same counts. */
    public static final String VERSION = "1.1";

    /** k without an agreement. */
    public static final int STANDARD = 10;

    /** k for one recipient by a written agreement. */
    public static final int AGREED = 5;

    private static final int BASE = 5;
    private static final int PERCENT = 2;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    /** Rule 1: to base 5. */
    public static long rounded(long count) {
        return Math.floorDiv(count + BASE / 2, BASE) * BASE;
    }

    /** Rule 2: a share as a whole percent, what is no share to two significant digits. */
    public static @Nullable BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() == 0) {
            return null;
        }
        return numerator.compareTo(denominator) <= 0
                ? numerator.divide(denominator, PERCENT, RoundingMode.HALF_UP)
                : numerator.divide(denominator, TWO_DIGITS);
    }

    /** Rule 2: a total of money or hours, to two significant digits. */
    public static BigDecimal rounded(BigDecimal total) {
        return total.round(TWO_DIGITS);
    }

    /** Rule 3, of a plain count. */
    public boolean hides(long x) {
        return 0 < x && x < threshold;
    }

    /** Rule 3, of x of n. */
    public boolean hides(long x, long n) {
        return hides(x) || hides(n - x) || n < threshold;
    }

    /** Rule 3, of x of n, or of a plain count where n is null. */
    boolean hides(long x, @Nullable Long n) {
        return n == null ? hides(x) : hides(x, n.longValue());
    }

    /** Rule 3, of x of n in a breakdown whose rows overlap: there none and all are told by nobody either. */
    boolean hidesInOverlap(long x, long n) {
        return hides(x, n) || x == 0 || x == n;
    }

    /** Rule 7: whether so many moved that nobody is told apart by a change. */
    public boolean allows(long moved) {
        return moved == 0 || moved >= threshold;
    }

    /** Rule 9: how many values an attacker must be left with, at least. */
    public long leastValues(@Nullable Long n) {
        long fewest = Math.min(5, threshold - 1);
        return n == null ? fewest : Math.min(fewest, n + 1);
    }

    /** The fewest that a published count can stand for. */
    long least(long published) {
        return published == 0 ? 0 : Math.max(threshold, published - BASE / 2);
    }

    /** The most that a published count can stand for; a published 0 is none, because few are not published. */
    static long most(long published) {
        return published == 0 ? 0 : published + BASE / 2;
    }
}
