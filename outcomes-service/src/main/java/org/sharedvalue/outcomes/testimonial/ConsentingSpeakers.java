package org.sharedvalue.outcomes.testimonial;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.outcomes.consent.ConsentPurpose;
import org.sharedvalue.outcomes.consent.Consents;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Who has agreed to make statements, of the people whom the running transaction has locked. */
@TransactionScoped
class ConsentingSpeakers implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Consents consents;
    private final transient Set<UUID> consenting = new HashSet<>();

    ConsentingSpeakers(Consents consents) {
        this.consents = consents;
    }

    /** Reads the consents of these people in one go. */
    void read(Collection<UUID> participantRefs) {
        consenting.addAll(consents.given(participantRefs, ConsentPurpose.TESTIMONIAL));
    }

    /** Refuses a statement of somebody who has not agreed to it, or no longer does. */
    void require(UUID participantRef) {
        if (!consenting.contains(participantRef)) {
            throw new ProblemException(
                    ProblemCode.CONSENT_MISSING,
                    "The participant has no live consent for testimonials; record it first.");
        }
    }
}
