package org.sharedvalue.outcomes.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.problem.TraceContext;

/** Says who is sending. */
@ApplicationScoped
class Senders {

    /** The others open endpoints, and rows pass none. */
    private static final List<String> JUDGED_BY = List.of("admin", "corrections:write");

    private final Caller caller;

    Senders(Caller caller) {
        this.caller = caller;
    }

    Sender current() {
        return new Sender(
                caller.organisationId().orElse(null),
                caller.owner(),
                caller.subject(),
                JUDGED_BY.stream().filter(caller.scopes()::contains).collect(Collectors.joining(" ")),
                MDC.get(TraceContext.HEADER) instanceof String traceparent ? traceparent : null);
    }
}
