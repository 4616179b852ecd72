package org.sharedvalue.web.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The requests whose bodies are read as they come and may have any size, told by {@code web.streamed-bodies} as method and
 * path with commas between. Whoever takes one bounds it itself; every other body has the limits of the service.
 */
@ApplicationScoped
public class StreamedBodies {

    private final List<String> operations;

    StreamedBodies(@ConfigProperty(name = "web.streamed-bodies") Optional<List<String>> operations) {
        this.operations = List.copyOf(operations.orElse(List.of()));
    }

    /** Whether the body of this request is streamed. */
    public boolean has(HttpServerRequest request) {
        return operations.contains(request.method() + " " + request.path());
    }
}
