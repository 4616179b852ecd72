package org.sharedvalue.showcase.apprentice;

import java.util.List;
import java.util.Map;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** The need that the partners answer. Who raised it is an assumption: the source does not say. */
final class Challenge {

    private static final String EXTERNAL_ID = DeclaredProgram.CODE + "/challenge";

    private final Records challenges;

    private Challenge(Records challenges) {
        this.challenges = challenges;
    }

    /** Raises it; it is accepted as one before anybody sets out to answer it. */
    static Challenge load(RealApprentice loading, String raisedBy) {
        Records challenges =
                new Collection(loading.partnerService(), "/v1/challenges").putEach(List.of(challenge(raisedBy)));
        challenges.move("RAISED", "ACCEPTED", raised -> Map.of());
        return new Challenge(challenges);
    }

    String id() {
        return challenges.id(EXTERNAL_ID);
    }

    /** Says that a partnership is at work on it. */
    void begin(RealApprentice loading) {
        challenges.move("ACCEPTED", "IN_PROGRESS", accepted -> Map.of());
        loading.done("challenge", challenges);
    }

    private static Map<String, Object> challenge(String raisedBy) {
        return Map.of(
                Collection.EXTERNAL_ID,
                EXTERNAL_ID,
                "title",
                "Shut out of work in London",
                "description",
                "People who are unemployed, homeless, disabled or lone parents look for work in London and are shut out of it.",
                "raisedByOrganisationId",
                raisedBy,
                "area",
                "London",
                "targetGroups",
                List.of("LONG_TERM_UNEMPLOYED", "HOMELESS", "DISABILITY_BARRIER", "LONE_PARENT_ON_BENEFITS"),
                "sdgTargets",
                List.of("8.5", "1.2"));
    }
}
