package org.sharedvalue.showcase.apprentice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** The organisations of the case and their partnership. */
final class Partners {

    /** The source does not say when they came together: an assumption. */
    static final String SINCE = "2010-01-01";

    private static final String PARTNERSHIP = "REAL-APPRENTICE/partnership";

    private final Records organisations;
    private final Records partnerships;

    private Partners(Records organisations, Records partnerships) {
        this.organisations = organisations;
        this.partnerships = partnerships;
    }

    static Partners load(RealApprentice loading) {
        Records organisations = new Collection(loading.partnerService(), "/v1/organisations")
                .putEach(Arrays.stream(Partner.values())
                        .map(Partners::organisation)
                        .toList());
        organisations.move("DRAFT", "ACTIVE", organisation -> Map.of());
        loading.done("organisations", organisations);
        Records partnerships = new Collection(loading.partnerService(), "/v1/partnerships")
                .putEach(List.of(partnership(organisations)));
        partnerships.move("PROPOSED", "ACTIVE", partnership -> Map.of("on", SINCE));
        loading.done("partnership", partnerships);
        return new Partners(organisations, partnerships);
    }

    String id(Partner partner) {
        return organisations.id(partner.externalId());
    }

    String partnershipId() {
        return partnerships.id(PARTNERSHIP);
    }

    Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        Arrays.stream(Partner.values()).forEach(partner -> ids.put(partner.legalName(), id(partner)));
        return ids;
    }

    private static Map<String, Object> organisation(Partner partner) {
        return Map.of(
                Collection.EXTERNAL_ID,
                partner.externalId(),
                "legalName",
                partner.legalName(),
                "sector",
                partner.sector(),
                "country",
                "GB");
    }

    private static Map<String, Object> partnership(Records organisations) {
        List<Map<String, Object>> members = Arrays.stream(Partner.values())
                .flatMap(partner -> partner.roles().stream().map(role -> member(organisations, partner, role)))
                .toList();
        return Map.of(
                Collection.EXTERNAL_ID,
                PARTNERSHIP,
                "name",
                "The Real Apprentice",
                "purpose",
                "A way into work for people in London whom the labour market passes over",
                "startOn",
                SINCE,
                "agreement",
                Map.of("kind", "MOU"),
                "members",
                members);
    }

    private static Map<String, Object> member(Records organisations, Partner partner, String role) {
        return Map.of("organisationId", organisations.id(partner.externalId()), "role", role, "from", SINCE);
    }
}
