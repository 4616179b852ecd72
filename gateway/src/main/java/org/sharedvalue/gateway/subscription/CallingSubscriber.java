package org.sharedvalue.gateway.subscription;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.sql.SQLException;
import org.sharedvalue.gateway.report.reading.SourceUnreadable;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The subscriber that the request at hand comes from. */
@RequestScoped
public class CallingSubscriber {

    private final SecurityIdentity identity;
    private final Caller caller;

    CallingSubscriber(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    /** By its key, or by the organisation of its token, which is not known yet to have a subscription. */
    public Subscriber subscriber() {
        SQLException unknown = identity.getAttribute(KeyHolders.UNKNOWN);
        if (unknown != null) {
            throw new SourceUnreadable(unknown);
        }
        Subscription subscription = identity.getAttribute(KeyHolders.SUBSCRIPTION);
        return subscription != null
                ? new Subscriber(subscription.organisationId(), subscription.id())
                : new Subscriber(caller.organisationId().orElseThrow(CallingSubscriber::none), null);
    }

    /** The refusal of one whose key, or of whose organisation's keys none, works any more. */
    public static ProblemException refused(Subscriber subscriber) {
        return subscriber.subscriptionId() == null ? none() : KeyMechanism.refusal();
    }

    private static ProblemException none() {
        return new ProblemException(
                ProblemCode.NO_SUBSCRIPTION,
                "The organisation has no subscription to feeds; the suite's admin makes one by an agreement.");
    }
}
