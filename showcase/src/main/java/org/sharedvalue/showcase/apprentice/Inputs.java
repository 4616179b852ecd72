package org.sharedvalue.showcase.apprentice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** What the partners put in besides time: 220 000 pounds, 85 000 of them brought in by the lead. */
final class Inputs {

    private final RealApprentice loading;
    private final Partners partners;
    private final String programId;

    Inputs(RealApprentice loading, Partners partners, String programId) {
        this.loading = loading;
        this.partners = partners;
        this.programId = programId;
    }

    void load() {
        Records contributions = new Collection(loading.programService(), "/v1/contributions")
                .putAll("programId=" + programId, wanted());
        contributions.move("PLEDGED", "RECEIVED", pledged -> Map.of("on", "2010-03-31"));
        contributions.move("RECEIVED", "VERIFIED", received -> Map.of());
        loading.done("contributions", contributions);
    }

    private List<Map<String, Object>> wanted() {
        List<Map<String, Object>> wanted = new ArrayList<>();
        wanted.add(own(Kind.CASH, 60_000));
        wanted.add(own(Kind.MANAGEMENT_COST, 45_000));
        wanted.add(own(Kind.IN_KIND, 30_000));
        wanted.add(leveraged(Partner.JOBCENTRE_PLUS, "COMMUNITY_INVESTMENT", 40_000));
        wanted.add(leveraged(Partner.LONDON_EMPLOYER_ACCORD, "COMMUNITY_INVESTMENT", 15_000));
        Partner.SPONSORS.forEach(sponsor -> wanted.add(leveraged(sponsor, "CHARITABLE_GIFT", 10_000)));
        return wanted;
    }

    private Map<String, Object> own(Kind kind, int pounds) {
        return contribution(Partner.MITIE, kind, "COMMUNITY_INVESTMENT", pounds);
    }

    private Map<String, Object> leveraged(Partner contributor, String motive, int pounds) {
        Map<String, Object> contribution = contribution(contributor, Kind.CASH, motive, pounds);
        contribution.put("leveragedByOrganisationId", partners.id(Partner.MITIE));
        return contribution;
    }

    private Map<String, Object> contribution(Partner contributor, Kind kind, String motive, int pounds) {
        return new LinkedHashMap<>(Map.of(
                Collection.EXTERNAL_ID,
                ModelProgram.CODE + "/contribution/" + contributor + "/" + kind,
                "organisationId",
                partners.id(contributor),
                "programId",
                programId,
                "kind",
                kind.name(),
                "motive",
                motive,
                "amount",
                pounds(pounds),
                "valuationMethod",
                kind.valuationMethod));
    }

    static Map<String, Object> pounds(int pounds) {
        return Map.of("amount", pounds * 100, "currency", "GBP");
    }

    private enum Kind {
        CASH("FACE_VALUE"),
        IN_KIND("MARKET_RATE"),
        MANAGEMENT_COST("INTERNAL_COST");

        private final String valuationMethod;

        Kind(String valuationMethod) {
            this.valuationMethod = valuationMethod;
        }
    }
}
