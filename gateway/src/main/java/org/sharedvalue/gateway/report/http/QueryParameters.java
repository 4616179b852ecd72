package org.sharedvalue.gateway.report.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharedvalue.web.http.SentParameters;

/** The query parameters of a request; one that the operation does not have is refused. */
public final class QueryParameters {

    private final UriInfo uri;

    /** The parameters sent, all of them among the known ones. */
    public QueryParameters(UriInfo uri, Set<String> known) {
        SentParameters.requireKnown(uri, known::contains);
        this.uri = uri;
    }

    /** A parameter that may be sent once. */
    public Optional<String> one(String name) {
        SentParameters.requireOnce(uri, name);
        return all(name).stream().findFirst();
    }

    /** A parameter that may be repeated. */
    public List<String> all(String name) {
        return uri.getQueryParameters().getOrDefault(name, List.of());
    }
}
