package org.sharedvalue.showcase.apprentice;

import java.util.List;
import java.util.Map;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** What the two programs of the case have in common. */
final class Programs {

    private Programs() {}

    /** Puts one program in and makes it active; answers its id. */
    static String load(RealApprentice loading, Partners partners, String code, String name, String summary) {
        Records programs = new Collection(loading.programService(), "/v1/programs")
                .putEach(List.of(program(partners, code, name, summary)));
        programs.move("PLANNED", "ACTIVE", program -> Map.of("on", Partners.SINCE));
        loading.done("program " + code, programs);
        return programs.id(externalId(code));
    }

    private static String externalId(String code) {
        return code + "/program";
    }

    private static Map<String, Object> program(Partners partners, String code, String name, String summary) {
        return Map.ofEntries(
                Map.entry(Collection.EXTERNAL_ID, externalId(code)),
                Map.entry("code", code),
                Map.entry("kind", "STANDARD"),
                Map.entry("partnershipId", partners.partnershipId()),
                Map.entry("challengeIds", List.of(partners.challengeId())),
                Map.entry("name", name),
                Map.entry("summary", summary),
                Map.entry(
                        "targetGroups",
                        List.of("LONG_TERM_UNEMPLOYED", "HOMELESS", "DISABILITY_BARRIER", "LONE_PARENT_ON_BENEFITS")),
                Map.entry("sdgTargets", List.of("8.5", "1.2")),
                Map.entry("startOn", Partners.SINCE),
                Map.entry("currency", "GBP"),
                Map.entry("designs", List.of(design())));
    }

    private static Map<String, Object> design() {
        return Map.of(
                "effectiveFrom", Partners.SINCE,
                "durationWeeks", Intake.WEEKS,
                "completionRule", "Took part until the last week");
    }
}
