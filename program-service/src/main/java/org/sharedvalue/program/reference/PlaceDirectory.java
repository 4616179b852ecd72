package org.sharedvalue.program.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Agrees with outcomes-service, which fills the places of cohorts, about how many there are. */
@ApplicationScoped
public class PlaceDirectory {

    private static final Logger LOG = Logger.getLogger(PlaceDirectory.class);
    private static final int CONFLICT = 409;

    private final OutcomesReferences outcomes;

    PlaceDirectory(@RestClient OutcomesReferences outcomes) {
        this.outcomes = outcomes;
    }

    /** Refuses a capacity below the places taken; from then on no more than these are filled. */
    public void requireRoom(UUID cohortId, PlaceQuestion wanted) {
        try {
            outcomes.agree(cohortId, wanted);
        } catch (WebApplicationException refusal) {
            if (refusal.getResponse().getStatus() != CONFLICT) {
                throw silence(refusal);
            }
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "More places of the cohort are taken than it would have.");
        } catch (RuntimeException silence) {
            throw silence(silence);
        }
    }

    /** Tells the capacity that a cohort has; should it not be heard, it is asked for within seconds. */
    public void tell(UUID cohortId, PlaceQuestion wanted) {
        try {
            outcomes.agree(cohortId, wanted);
        } catch (RuntimeException unheard) {
            LOG.warnf("outcomes-service was not told the capacity of a cohort: %s", unheard);
        }
    }

    private static ProblemException silence(RuntimeException cause) {
        LOG.warnf("outcomes-service does not answer: %s", cause);
        return new ProblemException(
                ProblemCode.UNAVAILABLE, "The places taken cannot be asked for: outcomes-service does not answer.");
    }
}
