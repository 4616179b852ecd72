package org.sharedvalue.outcomes.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.TargetGroup;

@QuarkusTest
class ErasedParticipantTest {

    @Inject
    SealedGroups sealedGroups;

    @Test
    void whatIsLeftSaysTheBandsAndNoSpecialCategoryNotEvenSealed() {
        ParticipantRequest request = new ParticipantRequest(
                null, AgeBand.FROM_25_TO_34, "Lambeth", List.of(TargetGroup.HOMELESS, TargetGroup.DISABILITY_BARRIER));
        Participant left = Participant.erased(new Participant(request, null, sealedGroups), sealedGroups);
        assertThat(left.targetGroups(sealedGroups)).containsExactly(TargetGroup.HOMELESS);
        assertThat(left.ageBand()).isEqualTo(AgeBand.FROM_25_TO_34);
        assertThat(left.area()).isEqualTo("Lambeth");
        assertThat(left.externalId()).isNull();
        assertThat(left.registeredByOrganisationId()).isNull();
    }
}
