package org.sharedvalue.program.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.sharedvalue.program.reference.PilotAnswers.PilotAnswer;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.reference.Remembered;

/** What this service knows of challenges and of the pilots that answer them: the owner's answers of the last seconds. */
@ApplicationScoped
public class ChallengeDirectory {

    private static final String OWNER = "partner-service";

    private final PartnerReferences partner;
    private final Access access;
    private final Remembered<UUID> challenges;
    private final Remembered<PilotAnswer> pilots;

    ChallengeDirectory(
            @RestClient PartnerReferences partner,
            Access access,
            @ConfigProperty(name = "references.patience") Duration patience) {
        this.challenges = new Remembered<>(OWNER, patience);
        this.pilots = new Remembered<>(OWNER, patience);
        this.partner = partner;
        this.access = access;
    }

    /** Asks in one go about all challenges and pilots that a batch names. */
    public void learn(Collection<UUID> challengeIds, Collection<UUID> pilotIds) {
        challenges.ask(access.visibleTo(), challengeIds, this::challenges);
        pilots.ask(access.visibleTo(), pilotIds, this::pilots);
    }

    /** Refuses challenges that partner-service does not know, each at its place; those named before are fine. */
    public void requireChallenges(List<UUID> ids, Collection<UUID> before) {
        Set<UUID> asked = ids.stream().filter(id -> !before.contains(id)).collect(Collectors.toSet());
        Set<UUID> known =
                challenges.ask(access.visibleTo(), asked, this::challenges).keySet();
        List<InputError> errors = IntStream.range(0, ids.size())
                .filter(index -> asked.contains(ids.get(index)) && !known.contains(ids.get(index)))
                .mapToObj(index -> InputError.at(
                        "/challengeIds/" + index, ProblemCode.UNKNOWN_REFERENCE, "There is no such challenge."))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
    }

    /** Refuses a pilot that partner-service does not know, or that another partnership tries. */
    public void requirePilot(UUID id, UUID partnershipId) {
        PilotAnswer pilot =
                pilots.ask(access.visibleTo(), List.of(id), this::pilots).get(id);
        if (pilot == null) {
            throw ProblemException.at("/pilotId", ProblemCode.UNKNOWN_REFERENCE, "There is no such pilot.");
        }
        if (!pilot.partnershipId().equals(partnershipId)) {
            throw ProblemException.at("/pilotId", ProblemCode.RULE_BROKEN, "The pilot is one of another partnership.");
        }
    }

    private Map<UUID, UUID> challenges(Set<UUID> ids) {
        return partner.knownChallenges(access.visibleTo(), new KnownIds(List.copyOf(ids))).ids().stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private Map<UUID, PilotAnswer> pilots(Set<UUID> ids) {
        return partner.pilots(access.visibleTo(), new KnownIds(List.copyOf(ids))).items().stream()
                .collect(Collectors.toMap(PilotAnswer::id, Function.identity()));
    }
}
