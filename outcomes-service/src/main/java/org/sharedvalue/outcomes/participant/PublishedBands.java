package org.sharedvalue.outcomes.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.TargetGroup;

/**
 * What events may say about a participant: special categories are left out, and OTHER stands where no group is left, so
 * that absence tells nothing.
 *
 * @param ageBand age band
 * @param area coarse area
 * @param targetGroups non-special groups, or OTHER
 */
@Embeddable
public record PublishedBands(
        @Enumerated(EnumType.STRING) @Column(name = "published_age_band")
        AgeBand ageBand,

        @Column(name = "published_area") String area,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Column(name = "published_target_groups")
        List<TargetGroup> targetGroups) {

    static PublishedBands of(Participant participant) {
        List<TargetGroup> shown = participant.plainGroups();
        return new PublishedBands(
                participant.ageBand(), participant.area(), shown.isEmpty() ? List.of(TargetGroup.OTHER) : shown);
    }
}
