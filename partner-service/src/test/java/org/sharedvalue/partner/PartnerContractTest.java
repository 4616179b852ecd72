package org.sharedvalue.partner;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.contracttests.ContractWalk;

@QuarkusTest
class PartnerContractTest extends ContractWalk {

    private String lead;
    private String delivery;

    private String trying;
    private String challenge;

    @BeforeEach
    void recordWhatBodiesName() {
        lead = Api.activeOrganisation("FOR_PROFIT");
        delivery = Api.activeOrganisation("NON_PROFIT");
        trying = Api.partnership("NON_BINDING", List.of(), lead, delivery);
        challenge = Api.id(Api.challenge(lead));
    }

    @Override
    public Map<String, Object> body(String collection) {
        return switch (collection) {
            case "/v1/organisations" ->
                fields(
                        "legalName",
                        "=1+1 Crisis, \"UK\" " + UUID.randomUUID(),
                        "sector",
                        "NON_PROFIT",
                        "country",
                        "GB");
            case "/v1/partnerships" ->
                fields(
                        "name", "Apprenticeships",
                        "purpose", "Work for people shut out of it",
                        "startOn", "2010-01-01",
                        "agreement", Map.of("kind", "MOU"),
                        "members", List.of(member(lead, "LEAD"), member(delivery, "DELIVERY")));
            case "/v1/challenges" -> new LinkedHashMap<>(Api.challengeBody(lead));
            case "/v1/pilots" -> new HashMap<>(Api.pilotBody(challenge, trying));
            case "/v1/recognitions" ->
                fields(
                        "subject", Map.of("type", "organisation", "id", lead),
                        "awardedBy", "The field",
                        "scheme", "Employee volunteering award",
                        "year", 2012,
                        "link", "DIRECT");
            default -> throw new IllegalStateException("Say how a body of " + collection + " looks");
        };
    }

    @Override
    public Call call(String template) {
        return switch (template) {
            case "/v1/partnerships/{id}/members" ->
                new Call(
                        recorded("/v1/partnerships") + "/members",
                        member(Api.activeOrganisation("PUBLIC_BODY"), "REFERRER"));
            case "/v1/organisations/{id}/merge" ->
                new Call(recorded("/v1/organisations") + "/merge", fields("intoId", lead));
            case "/v1/pilots/{id}/decision" ->
                new Call(
                        inReview() + "/decision",
                        fields("kind", "STOPPED", "rationale", "Nobody came", "decidedOn", "2010-07-01"));
            case "/v1/public/challenges" ->
                new Call(template, fields("title", "No bus", "description", "Nobody gets there", "area", "Leeds"));
            default -> super.call(template);
        };
    }

    private String recorded(String collection) {
        return Api.post(collection, body(collection)).statusCode(201).header("Location");
    }

    private String inReview() {
        String pilot = recorded("/v1/pilots");
        Api.move(pilot, "RUNNING").statusCode(200);
        Api.move(pilot, "IN_REVIEW").statusCode(200);
        return pilot;
    }

    private static Map<String, Object> member(String organisationId, String role) {
        return fields("organisationId", organisationId, "role", role, "from", "2010-01-01");
    }

    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            fields.put((String) pairs[index], pairs[index + 1]);
        }
        return fields;
    }
}
