package org.sharedvalue.gateway.report.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.vocabulary.Sector;

class CrossSectorTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2012, 12, 31);
    private static final LocalDate START = LocalDate.of(2010, 1, 1);

    @Test
    void businessAndPublicBodyMakeItCrossSector() {
        assertThat(CrossSector.of(
                        List.of(member(Sector.FOR_PROFIT, START, null), member(Sector.PUBLIC_BODY, START, null)),
                        CUT_OFF))
                .isEqualTo(new CrossSector(true, CUT_OFF));
    }

    @Test
    void twoBusinessesDoNot() {
        assertThat(CrossSector.of(
                        List.of(member(Sector.FOR_PROFIT, START, null), member(Sector.FOR_PROFIT, START, null)),
                        CUT_OFF))
                .isEqualTo(new CrossSector(false, CUT_OFF));
    }

    @Test
    void twoPublicBodiesAndACharityDoNot() {
        assertThat(CrossSector.of(
                        List.of(member(Sector.PUBLIC_BODY, START, null), member(Sector.NON_PROFIT, START, null)),
                        CUT_OFF))
                .isEqualTo(new CrossSector(false, CUT_OFF));
    }

    @Test
    void takesTheLastDayThatHasMembers() {
        LocalDate end = CUT_OFF.minusDays(30);

        CrossSector ended = CrossSector.of(
                List.of(member(Sector.FOR_PROFIT, START, end), member(Sector.NON_PROFIT, START, end)), CUT_OFF);

        assertThat(ended).isEqualTo(new CrossSector(true, end));
    }

    @Test
    void aMemberWhoLeftBeforeThatDayNoLongerCounts() {
        CrossSector left = CrossSector.of(
                List.of(member(Sector.FOR_PROFIT, START, null), member(Sector.NON_PROFIT, START, CUT_OFF.minusDays(1))),
                CUT_OFF);

        assertThat(left).isEqualTo(new CrossSector(false, CUT_OFF));
    }

    @Test
    void theLastDayOfAMembershipStillCounts() {
        CrossSector leaving = CrossSector.of(
                List.of(member(Sector.FOR_PROFIT, START, null), member(Sector.NON_PROFIT, START, CUT_OFF)), CUT_OFF);

        assertThat(leaving.holds()).isTrue();
    }

    @Test
    void isUnknownWhileASectorIsUnknown() {
        assertThat(CrossSector.of(List.of(member(Sector.FOR_PROFIT, START, null), member(null, START, null)), CUT_OFF)
                        .holds())
                .isNull();
    }

    @Test
    void isKnownDespiteAThirdUnknownSector() {
        CrossSector known = CrossSector.of(
                List.of(
                        member(Sector.FOR_PROFIT, START, null),
                        member(Sector.NON_PROFIT, START, null),
                        member(null, START, null)),
                CUT_OFF);

        assertThat(known.holds()).isTrue();
    }

    @Test
    void isNotBeforeTheFirstMember() {
        CrossSector early = CrossSector.of(
                List.of(member(Sector.FOR_PROFIT, START, null), member(Sector.NON_PROFIT, START, null)),
                START.minusDays(1));

        assertThat(early).isEqualTo(new CrossSector(false, null));
    }

    @Test
    void isUnknownWhileThePartnershipIsUnknown() {
        assertThat(CrossSector.of(List.of(), CUT_OFF).holds()).isNull();
    }

    private static Membership member(@Nullable Sector sector, LocalDate from, @Nullable LocalDate to) {
        return new Membership(UUID.randomUUID(), sector, from, to);
    }
}
