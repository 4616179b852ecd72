package org.sharedvalue.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

class StandingTest {

    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID PARTNERSHIP = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static Standing holding(PartnershipRole... roles) {
        List<HeldRole> held = new ArrayList<>();
        for (PartnershipRole role : roles) {
            held.add(new HeldRole(PARTNERSHIP, role, TODAY, TODAY));
        }
        return Standing.of(ORGANISATION, new HeldRoles(held), TODAY);
    }

    @ParameterizedTest
    @EnumSource(PartnershipRole.class)
    void seesWithEveryRoleButFunderAndSponsorAndWritesAsLeadAndDelivery(PartnershipRole role) {
        Standing member = holding(role);
        boolean paying = role == PartnershipRole.FUNDER || role == PartnershipRole.SPONSOR;
        boolean delivering = role == PartnershipRole.LEAD || role == PartnershipRole.DELIVERY;
        assertThat(member.isMemberOf(PARTNERSHIP)).isTrue();
        assertThat(member.sees(PARTNERSHIP)).isEqualTo(!paying);
        assertThat(member.seen().contains(PARTNERSHIP)).isEqualTo(!paying);
        assertThat(member.onlyPaid().contains(PARTNERSHIP)).isEqualTo(paying);
        assertThat(member.delivers(PARTNERSHIP)).isEqualTo(delivering);
        assertThat(member.delivered().contains(PARTNERSHIP)).isEqualTo(delivering);
    }

    @Test
    void actsForThoseThatWentIntoItAndForNobodyOnceItWentIntoAnother() {
        UUID predecessor = UUID.randomUUID();
        List<HeldRole> lead = List.of(new HeldRole(PARTNERSHIP, PartnershipRole.LEAD, TODAY, null));
        Standing survivor = Standing.of(ORGANISATION, new HeldRoles(lead, List.of(predecessor), null), TODAY);
        assertThat(survivor.own()).containsExactlyInAnyOrder(ORGANISATION, predecessor);
        assertThat(survivor.actsFor(predecessor)).isTrue();
        assertThat(survivor.actsFor(UUID.randomUUID())).isFalse();
        Standing merged = Standing.of(predecessor, new HeldRoles(lead, List.of(), ORGANISATION), TODAY);
        assertThat(merged.isMemberOf(PARTNERSHIP)).isFalse();
        assertThat(Standing.nobody().own()).isEmpty();
    }

    @Test
    void aSecondRoleOpensWhatPayingAloneDoesNot() {
        assertThat(holding(PartnershipRole.FUNDER, PartnershipRole.EVALUATOR).sees(PARTNERSHIP))
                .isTrue();
        assertThat(holding(PartnershipRole.FUNDER, PartnershipRole.SPONSOR).sees(PARTNERSHIP))
                .isFalse();
    }

    @Test
    void aRoleIsHeldFromItsFirstToItsLastDay() {
        HeldRoles held =
                new HeldRoles(List.of(new HeldRole(PARTNERSHIP, PartnershipRole.LEAD, TODAY, TODAY.plusDays(1))));
        assertThat(Standing.of(ORGANISATION, held, TODAY.minusDays(1)).isMemberOf(PARTNERSHIP))
                .isFalse();
        assertThat(Standing.of(ORGANISATION, held, TODAY).isMemberOf(PARTNERSHIP))
                .isTrue();
        assertThat(Standing.of(ORGANISATION, held, TODAY.plusDays(1)).isMemberOf(PARTNERSHIP))
                .isTrue();
        assertThat(Standing.of(ORGANISATION, held, TODAY.plusDays(2)).isMemberOf(PARTNERSHIP))
                .isFalse();
    }

    @Test
    void nobodySeesAndWritesNothing() {
        assertThat(Standing.nobody().sees(PARTNERSHIP)).isFalse();
        assertThat(Standing.nobody().isMemberOf(PARTNERSHIP)).isFalse();
        assertThat(Standing.nobody().seen()).isEmpty();
        assertThat(Standing.nobody().actsFor(null)).isFalse();
    }
}
