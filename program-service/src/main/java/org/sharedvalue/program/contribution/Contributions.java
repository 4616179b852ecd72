package org.sharedvalue.program.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;

/** All contributions. */
@ApplicationScoped
public class Contributions extends Records<Contribution> {

    Contributions() {
        super(
                Contribution.class,
                new ContributionEvents(),
                List.of(
                        Filter.word("status", ContributionStatus.class),
                        Filter.id("programId"),
                        Filter.id("organisationId")));
    }
}
