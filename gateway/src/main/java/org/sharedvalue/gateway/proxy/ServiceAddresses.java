package org.sharedvalue.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the services behind the front door are: scheme, host and port. */
@ConfigMapping(prefix = "gateway.services")
interface ServiceAddresses {

    @WithDefault("http://localhost:8081")
    URI partner();

    @WithDefault("http://localhost:8082")
    URI program();

    @WithDefault("http://localhost:8083")
    URI outcomes();

    default URI of(Owner owner) {
        return switch (owner) {
            case PARTNER -> partner();
            case PROGRAM -> program();
            case OUTCOMES -> outcomes();
        };
    }
}
