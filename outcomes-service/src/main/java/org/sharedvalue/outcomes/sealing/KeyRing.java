package org.sharedvalue.outcomes.sealing;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.web.sealing.SealingKeys;

/** The keys of this service, told by {@code people.keys}. Without a key the service does not start. */
@Singleton
@Startup
class KeyRing {

    private final SealingKeys keys;

    KeyRing(@ConfigProperty(name = "people.keys") List<String> configured) {
        keys = new SealingKeys("people.keys", configured);
    }

    SealingKeys keys() {
        return keys;
    }
}
