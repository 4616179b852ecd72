package org.sharedvalue.outcomes.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.sharedvalue.web.access.Access;

@QuarkusTest
class RemoteDirectoryTest {

    private static final UUID KNOWN = UUID.fromString(OwnersResource.ID);

    @Inject
    @RestClient
    ProgramServiceClient programService;

    @Inject
    @RestClient
    PartnerServiceClient partnerService;

    @Inject
    Access access;

    @Test
    @ActivateRequestContext
    void asksTheOwnersWithItsOwnTokenAndIgnoresWhatItDoesNotNeed() {
        RemoteDirectory directory = new RemoteDirectory(programService, partnerService, access, Duration.ZERO);
        assertThat(directory.programs(Set.of(KNOWN)))
                .containsExactly(new ProgramFacts(KNOWN, ProgramPhase.ACTIVE, KNOWN));
        assertThat(directory.programNow(KNOWN)).isPresent();
        assertThat(directory.cohorts(Set.of(KNOWN)))
                .containsExactly(new CohortFacts(KNOWN, KNOWN, CohortPhase.RUNNING, 16, 3));
        assertThat(directory.cohortNow(KNOWN)).isPresent();
        assertThat(directory.sessions(Set.of(KNOWN)))
                .containsExactly(
                        new SessionFacts(KNOWN, KNOWN, KNOWN, SessionPhase.DELIVERED, LocalDate.parse("2020-02-03")));
        assertThat(directory.sessionNow(KNOWN)).isPresent();
        assertThat(directory.known(Set.of(KNOWN))).containsExactly(KNOWN);
    }
}
