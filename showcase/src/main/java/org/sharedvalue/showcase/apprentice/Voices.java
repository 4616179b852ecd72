package org.sharedvalue.showcase.apprentice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** Published statements about the program. A participant who speaks is registered, has agreed to it, and is not enrolled. */
final class Voices {

    private static final String PUBLISHED_ON = "2012-12-31";
    private static final String PURPOSE = "TESTIMONIAL";

    private final RealApprentice loading;
    private final Partners partners;
    private final String programId;

    Voices(RealApprentice loading, Partners partners, String programId) {
        this.loading = loading;
        this.partners = partners;
        this.programId = programId;
    }

    void load() {
        Map<String, String> speakers = new Collection(loading.outcomesService(), "/v1/participants")
                .register(Arrays.stream(Voice.values())
                        .filter(Voice::isParticipant)
                        .map(Voices::speaker)
                        .toList());
        speakers.values().forEach(this::agree);
        Records statements = new Collection(loading.outcomesService(), "/v1/testimonials")
                .putAll(
                        "programId=" + programId,
                        Arrays.stream(Voice.values())
                                .map(voice -> statement(voice, speakers))
                                .toList());
        statements.move("SUBMITTED", "APPROVED", each -> Map.of());
        statements.move("APPROVED", "PUBLISHED", each -> Map.of("on", PUBLISHED_ON));
        loading.done("testimonials", statements);
    }

    private static Map<String, Object> speaker(Voice voice) {
        return Map.of(Collection.EXTERNAL_ID, voice.speakerId(), "ageBand", "UNKNOWN", "area", "UNKNOWN");
    }

    /** Consents are no collection with filters of its own; one that holds is not given twice. */
    private void agree(String participantRef) {
        String consents = "/v1/participants/" + participantRef + "/consents";
        for (JsonNode known : loading.outcomesService().get(consents).body().path("items")) {
            if (known.path("purpose").asText().equals(PURPOSE) && !known.hasNonNull("withdrawnAt")) {
                return;
            }
        }
        loading.outcomesService()
                .post(
                        consents,
                        Map.of("purpose", PURPOSE, "wordingVersion", "2012-1", "givenAt", "2012-12-01T09:00:00Z"));
    }

    private Map<String, Object> statement(Voice voice, Map<String, String> speakers) {
        Map<String, Object> statement = new LinkedHashMap<>(Map.of(
                Collection.EXTERNAL_ID,
                voice.externalId(),
                "programId",
                programId,
                "speakerGroup",
                voice.speakerGroup(),
                "text",
                voice.text(),
                "language",
                "en",
                "themes",
                List.of(voice.name()),
                "attribution",
                "ROLE_ONLY"));
        if (voice.isParticipant()) {
            statement.put("participantRef", speakers.get(voice.speakerId()));
        } else {
            statement.put("organisationId", partners.id(Partner.MITIE));
        }
        return statement;
    }
}
