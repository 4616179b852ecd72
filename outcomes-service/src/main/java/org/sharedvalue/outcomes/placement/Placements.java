package org.sharedvalue.outcomes.placement;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;

/** All placements. */
@Singleton
public class Placements extends PartnershipRecords<Placement> {

    Placements() {
        super(Placement.class, new PlacementEvents(), List.of(Filter.id("enrolmentId"), Filter.id("programId")));
    }

    /** The placements of enrolments, oldest first. */
    public List<Placement> ofEnrolments(Collection<UUID> enrolmentIds) {
        return list("enrolmentId in ?1 order by createdAt, id", enrolmentIds);
    }

    /** Forgets what leads to the person in placements of enrolments whose participant is being erased. */
    public List<Placement> erase(Collection<UUID> enrolmentIds) {
        List<Placement> own = list("enrolmentId in ?1 order by id", enrolmentIds);
        changeAll(own.stream().filter(each -> each.externalId() != null).toList(), Change.EDITED, Placement::erase);
        return own;
    }
}
