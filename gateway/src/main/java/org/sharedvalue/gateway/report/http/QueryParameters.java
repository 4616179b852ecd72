package org.sharedvalue.gateway.report.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The query parameters of a request; one that the operation does not have is refused. */
public final class QueryParameters {

    private final MultivaluedMap<String, String> sent;

    /** The parameters sent, all of them among the known ones. */
    public QueryParameters(UriInfo uri, Set<String> known) {
        sent = uri.getQueryParameters();
        for (String name : sent.keySet()) {
            if (!known.contains(name)) {
                throw ProblemException.in(
                        name, ProblemCode.UNKNOWN_PARAMETER, "There is no query parameter '" + name + "' here.");
            }
        }
    }

    /** A parameter that may be sent once. */
    public Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw ProblemException.in(name, ProblemCode.BAD_PARAMETER, "Send '" + name + "' once.");
        }
        return values.stream().findFirst();
    }

    /** A parameter that may be repeated. */
    public List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }
}
