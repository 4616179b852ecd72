package org.sharedvalue.partner.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.vocabulary.AgreementKind;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The rules of members as the entity itself keeps them; the database repeats them. */
class MembershipRulesTest {

    private static final LocalDate DAY = LocalDate.of(2010, 1, 1);

    private final UUID lead = UUID.randomUUID();
    private final Partnership partnership = new Partnership(new PartnershipRequest(
            null,
            "Partners",
            "Work",
            null,
            null,
            new Agreement(AgreementKind.MOU, null, null),
            List.of(),
            List.of(member(lead, PartnershipRole.LEAD, DAY))));

    private static MemberRequest member(UUID organisation, PartnershipRole role, LocalDate from) {
        return new MemberRequest(null, organisation, role, from, null);
    }

    private ProblemCode refusal(UUID organisation, PartnershipRole role, LocalDate from) {
        return catchThrowableOfType(ProblemException.class, () -> partnership.join(member(organisation, role, from)))
                .code();
    }

    @Test
    void whoJoinsIsHeldAgainstThoseWhoAreThere() {
        assertThat(refusal(UUID.randomUUID(), PartnershipRole.LEAD, DAY.plusYears(1)))
                .isEqualTo(ProblemCode.SECOND_LEAD);
        assertThat(refusal(lead, PartnershipRole.LEAD, DAY.plusYears(1))).isEqualTo(ProblemCode.INTERVAL_OVERLAP);
    }
}
