package org.sharedvalue.program.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** Refuses a contributor who verifies what it gave itself. */
    void requireVerifier(Contribution verified) {
        if (!caller().delivers(verified.partnershipId())) {
            throw notAllowed();
        }
    }
}
