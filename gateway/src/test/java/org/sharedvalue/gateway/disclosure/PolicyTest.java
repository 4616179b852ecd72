package org.sharedvalue.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final Policy STANDARD = new Policy(Policy.STANDARD);

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 5", "134, 135", "197, 195", "144, 145", "198, 200", "291, 290"})
    void roundsCountsToBaseFive(long count, long published) {
        assertThat(Policy.rounded(count)).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({"135, 195, 0.69", "145, 200, 0.73", "155, 200, 0.78", "0, 30, 0.00", "290, 290, 1.00", "30, 20, 1.5"})
    void showsSharesAsWholePercentAndOtherRatiosToTwoDigits(long numerator, long denominator, String ratio) {
        assertThat(Policy.ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)))
                .isEqualByComparingTo(ratio);
    }

    @ParameterizedTest
    @CsvSource({"300000, 300000", "145000, 150000", "3249, 3200", "0, 0"})
    void roundsTotalsToTwoDigits(BigDecimal total, BigDecimal published) {
        assertThat(Policy.rounded(total)).isEqualByComparingTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 10, true",
        "12, 16, true",
        "1, 100, true",
        "99, 100, true",
        "10, 20, false",
        "0, 10, false",
        "20, 20, false",
        "0, 9, true",
        "0, 0, true",
        "9, 9, true"
    })
    void hidesWhatIsFewOfAnyOrAllButFew(long x, long n, boolean hidden) {
        assertThat(STANDARD.hides(x, n)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "9, true", "10, false"})
    void hidesPlainCountsBelowTheThreshold(long x, boolean hidden) {
        assertThat(STANDARD.hides(x)).isEqualTo(hidden);
        assertThat(new Policy(Policy.AGREED).hides(x)).isEqualTo(hidden && x < 5);
    }

    @Test
    void hidesNoneAndAllWhereRowsOverlap() {
        assertThat(STANDARD.hidesInOverlap(0, 40)).isTrue();
        assertThat(STANDARD.hidesInOverlap(40, 40)).isTrue();
        assertThat(STANDARD.hidesInOverlap(20, 40)).isFalse();
    }

    @Test
    void leavesAnAttackerFiveValuesOrAllThatThereAre() {
        assertThat(STANDARD.leastValues(null)).isEqualTo(5);
        assertThat(STANDARD.leastValues(3L)).isEqualTo(4);
        assertThat(new Policy(Policy.AGREED).leastValues(100L)).isEqualTo(4);
    }

    @Test
    void aPublishedCountStandsForThoseThatAreRoundedToItAndShown() {
        assertThat(STANDARD.least(10)).isEqualTo(10);
        assertThat(STANDARD.least(15)).isEqualTo(13);
        assertThat(Policy.most(15)).isEqualTo(17);
        assertThat(Policy.most(0)).isZero();
    }
}
