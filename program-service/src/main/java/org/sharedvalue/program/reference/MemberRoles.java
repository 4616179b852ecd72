package org.sharedvalue.program.reference;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.sharedvalue.web.access.HeldRoles;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.reference.Remembered;

/**
 * The roles of organisations that the request at hand is about: asked before the transaction, each organisation once, and
 * read inside it. Nothing is taken from memory, since one who has just become a member is one.
 */
@RequestScoped
public class MemberRoles {

    private final PartnerReferences partner;
    private final Remembered<HeldRoles> now;
    private final Map<UUID, HeldRoles> answers = new HashMap<>();

    MemberRoles(
            @RestClient PartnerReferences partner, @ConfigProperty(name = "references.patience") Duration patience) {
        this.now = new Remembered<>("partner-service", patience);
        this.partner = partner;
    }

    /** Asks about organisations. */
    public void ask(Collection<UUID> organisationIds) {
        Set<UUID> open = new TreeSet<>(organisationIds);
        open.removeAll(answers.keySet());
        answers.putAll(now.ask(null, open, this::asked));
    }

    /** The roles of an organisation, whenever they are held. */
    public HeldRoles of(UUID organisationId) {
        HeldRoles roles = answers.get(organisationId);
        if (roles == null) {
            throw new ProblemException(
                    ProblemCode.CONCURRENT_CHANGE, "The contributor has just been changed; try again.");
        }
        return roles;
    }

    private Map<UUID, HeldRoles> asked(Set<UUID> ids) {
        Map<UUID, HeldRoles> found = new HashMap<>();
        ids.forEach(id -> found.put(id, partner.memberships(id)));
        return found;
    }
}
