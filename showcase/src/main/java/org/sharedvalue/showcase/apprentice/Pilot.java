package org.sharedvalue.showcase.apprentice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/**
 * The trial that became the program. It binds nobody, so it goes before the partners' memorandum. The source tells that
 * there was one and nothing else of it: days, places and hypothesis are assumptions.
 */
final class Pilot {

    private static final String EXTERNAL_ID = DeclaredProgram.CODE + "/pilot";
    private static final String END = "2010-03-31";

    private final RealApprentice loading;
    private final Partners partners;

    Pilot(RealApprentice loading, Partners partners) {
        this.loading = loading;
        this.partners = partners;
    }

    /** Carries it through to its adoption as a program. */
    void load(String challengeId, String programId) {
        Collection pilots = new Collection(loading.partnerService(), "/v1/pilots");
        if (partners.areBound()
                && !pilots.find("partnershipId=" + partners.partnershipId()).has(EXTERNAL_ID)) {
            // Loaded by a version that knew no pilot; under the memorandum none can begin any more.
            return;
        }
        Records records = pilots.putEach(List.of(pilot(challengeId)));
        records.move("PROPOSED", "RUNNING", proposed -> Map.of("on", Partners.SINCE));
        records.move("RUNNING", "IN_REVIEW", running -> Map.of("on", END));
        JsonNode pilot = records.get(EXTERNAL_ID);
        if (pilot.path("status").asText().equals("IN_REVIEW")) {
            loading.partnerService().post("/v1/pilots/" + pilot.path("id").asText() + "/decision", adoption(programId));
        }
        loading.done("pilot", records);
        partners.bind();
    }

    private Map<String, Object> pilot(String challengeId) {
        return Map.of(
                Collection.EXTERNAL_ID,
                EXTERNAL_ID,
                "challengeId",
                challengeId,
                "partnershipId",
                partners.partnershipId(),
                "hypothesis",
                "Ten weeks of work in a company open a way into work for people whom the labour market passes over",
                "startOn",
                Partners.SINCE,
                "plannedEndOn",
                END,
                "maxParticipants",
                10);
    }

    private static Map<String, Object> adoption(String programId) {
        return Map.of(
                "kind",
                "ADOPTED",
                "rationale",
                "People came, stayed and found work",
                "decidedOn",
                END,
                "successorProgramId",
                programId);
    }
}
