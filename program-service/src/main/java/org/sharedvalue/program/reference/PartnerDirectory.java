package org.sharedvalue.program.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.reference.Remembered;

/** What this service knows of partnerships and organisations: the owner's answers of the last seconds. */
@ApplicationScoped
public class PartnerDirectory {

    private static final String OWNER = "partner-service";
    private static final int UNKNOWN = 404;

    private final PartnerReferences partner;
    private final Access access;
    private final Remembered<PartnershipAnswer> partnerships;
    private final Remembered<UUID> organisations;

    PartnerDirectory(
            @RestClient PartnerReferences partner,
            Access access,
            @ConfigProperty(name = "references.patience") Duration patience) {
        this.partnerships = new Remembered<>(OWNER, patience);
        this.organisations = new Remembered<>(OWNER, patience);
        this.partner = partner;
        this.access = access;
    }

    /** Asks in one go about all organisations that a batch names. */
    public void learnOrganisations(Collection<UUID> ids) {
        organisations.ask(access.visibleTo(), ids, this::organisations);
    }

    /** Refuses an organisation that partner-service does not know; an absent one is fine. */
    public void requireOrganisation(@Nullable UUID id, String pointer) {
        if (id != null
                && !organisations
                        .ask(access.visibleTo(), List.of(id), this::organisations)
                        .containsKey(id)) {
            throw unknown(pointer, "organisation");
        }
    }

    /** Refuses a partnership that partner-service does not know. */
    public void requirePartnership(UUID id, String pointer) {
        if (!partnerships
                .ask(access.visibleTo(), List.of(id), this::partnerships)
                .containsKey(id)) {
            throw unknown(pointer, "partnership");
        }
    }

    /** Refuses a partnership that is not active; that it was not is never taken from memory. */
    public void requireActivePartnership(UUID id) {
        PartnershipAnswer answer = partnerships
                .ask(access.visibleTo(), List.of(id), this::partnerships)
                .get(id);
        boolean active = answer != null && answer.isActive();
        if (!active
                && partnerships
                        .askAgain(access.visibleTo(), id, this::partnerships)
                        .filter(PartnershipAnswer::isActive)
                        .isEmpty()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "The program's partnership is not active.");
        }
    }

    private Map<UUID, UUID> organisations(Set<UUID> ids) {
        return partner.knownOrganisations(access.visibleTo(), new KnownIds(List.copyOf(ids))).ids().stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private Map<UUID, PartnershipAnswer> partnerships(Set<UUID> ids) {
        Map<UUID, PartnershipAnswer> answers = new HashMap<>();
        for (UUID id : ids) {
            try {
                answers.put(id, partner.partnership(id, access.visibleTo()));
            } catch (WebApplicationException refusal) {
                if (refusal.getResponse().getStatus() != UNKNOWN) {
                    throw refusal;
                }
            }
        }
        return answers;
    }

    private static ProblemException unknown(String pointer, String what) {
        return ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such " + what + ".");
    }
}
