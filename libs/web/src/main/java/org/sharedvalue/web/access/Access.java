package org.sharedvalue.web.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** What the caller of the request at hand is today; told once, so that one request is judged by one answer. */
@RequestScoped
public class Access {

    /** The parameter with which services name the organisation they ask for. */
    public static final String VISIBLE_TO = "visibleTo";

    /** Asked for in the name of nobody; no organisation has this id. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Caller caller;
    private final Memberships memberships;
    private final SuiteClock clock;
    private @Nullable Standing standing;

    Access(Caller caller, Memberships memberships, SuiteClock clock) {
        this.caller = caller;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** What the caller is; asks the owner of memberships where they are not remembered, so not within a transaction. */
    public Standing standing() {
        Standing known = standing;
        if (known == null) {
            UUID organisationId = caller.organisationId().orElse(null);
            if (caller.isAdmin()) {
                known = Standing.admin(organisationId);
            } else {
                known = organisationId == null ? Standing.nobody() : standingOf(organisationId);
            }
            standing = known;
        }
        return known;
    }

    /** What the organisation is that another service asks for; without one the service asks for the admin. */
    public Standing askedFor(@Nullable String visibleTo) {
        UUID organisationId = organisation(visibleTo);
        return organisationId == null ? Standing.admin(null) : standingOf(organisationId);
    }

    /** The organisation that another service asks for; null for the admin. */
    public static @Nullable UUID organisation(@Nullable String visibleTo) {
        try {
            return visibleTo == null ? null : Scalars.uuid(visibleTo);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.in(
                    VISIBLE_TO, ProblemCode.BAD_PARAMETER, "'visibleTo' is the id of an organisation.");
        }
    }

    /** The organisation in whose name other services are asked; null for the admin. */
    public @Nullable UUID visibleTo() {
        return caller.isAdmin() ? null : caller.organisationId().orElse(NOBODY);
    }

    private Standing standingOf(UUID organisationId) {
        return Standing.of(organisationId, memberships.of(organisationId), clock.today());
    }
}
