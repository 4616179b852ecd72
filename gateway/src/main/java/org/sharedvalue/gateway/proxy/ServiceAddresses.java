package org.sharedvalue.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the services behind the front door are: scheme, host and port. */
@ConfigMapping(prefix = "gateway.services")
interface ServiceAddresses {

    URI partner();

    URI program();

    URI outcomes();

    default URI of(Owner owner) {
        return switch (owner) {
            case PARTNER -> partner();
            case PROGRAM -> program();
            case OUTCOMES -> outcomes();
        };
    }
}
