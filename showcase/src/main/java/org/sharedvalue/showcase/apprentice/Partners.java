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

    private static final String AGREEMENT = "agreement";
    private static final Map<String, String> BINDING = Map.of("kind", "MOU");

    private final RealApprentice loading;
    private final Records organisations;
    private final Challenge challenge;
    private final Records partnerships;

    private Partners(RealApprentice loading, Records organisations, Challenge challenge, Records partnerships) {
        this.loading = loading;
        this.organisations = organisations;
        this.challenge = challenge;
        this.partnerships = partnerships;
    }

    static Partners load(RealApprentice loading) {
        Records organisations = new Collection(loading.partnerService(), "/v1/organisations")
                .putEach(Arrays.stream(Partner.values())
                        .map(Partners::organisation)
                        .toList());
        organisations.move("DRAFT", "ACTIVE", organisation -> Map.of());
        loading.done("organisations", organisations);
        Challenge challenge = Challenge.load(loading, organisations.id(Partner.JOBCENTRE_PLUS.externalId()));
        Records partnerships = new Collection(loading.partnerService(), "/v1/partnerships")
                .putEach(List.of(partnership(organisations, challenge.id())));
        partnerships.move("PROPOSED", "ACTIVE", partnership -> Map.of("on", SINCE));
        loading.done("partnership", partnerships);
        if (answers(partnerships)) {
            challenge.begin(loading);
        }
        return new Partners(loading, organisations, challenge, partnerships);
    }

    /** A version that knew no challenges may have loaded the partnership. */
    private static boolean answers(Records partnerships) {
        return !partnerships.get(PARTNERSHIP).path("challengeIds").isEmpty();
    }

    String challengeId() {
        return challenge.id();
    }

    /** Whether they have signed what binds them. */
    boolean areBound() {
        return !partnerships
                .get(PARTNERSHIP)
                .path(AGREEMENT)
                .path("kind")
                .asText()
                .equals("NON_BINDING");
    }

    /** Lets them sign the memorandum, if they have not. */
    void bind() {
        if (!areBound()) {
            loading.partnerService().patch("/v1/partnerships/" + partnershipId(), Map.of(AGREEMENT, BINDING));
        }
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

    /** They begin without an agreement that binds, which is what a pilot needs. */
    private static Map<String, Object> partnership(Records organisations, String challengeId) {
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
                AGREEMENT,
                Map.of("kind", "NON_BINDING"),
                "challengeIds",
                List.of(challengeId),
                "members",
                members);
    }

    private static Map<String, Object> member(Records organisations, Partner partner, String role) {
        return Map.of("organisationId", organisations.id(partner.externalId()), "role", role, "from", SINCE);
    }
}
