package org.sharedvalue.program.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sharedvalue.records.ContributedRecords;
import org.sharedvalue.records.Filter;

/** All contributions. */
@ApplicationScoped
public class Contributions extends ContributedRecords<Contribution> {

    Contributions() {
        super(
                Contribution.class,
                new ContributionEvents(),
                "organisationId",
                List.of(
                        Filter.word("status", ContributionStatus.class),
                        Filter.id("programId"),
                        Filter.id("organisationId")));
    }

    /** The contributors of those of these contributions that the caller sees. */
    Set<UUID> contributorsOf(Collection<UUID> ids) {
        return visible(ids, caller(), LockModeType.NONE).stream()
                .map(Contribution::organisationId)
                .collect(Collectors.toSet());
    }

    /** Refuses a contributor who verifies what it gave itself. */
    void requireVerifier(Contribution verified) {
        if (!caller().delivers(verified.partnershipId())) {
            throw notAllowed();
        }
    }
}
