package org.sharedvalue.outcomes.sealing;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of this service, told by {@code people.keys} as {@code id:base64} with commas between: the first seals, all
 * open. During a change of keys the new one stands before the old one. Without a key the service does not start.
 */
@Singleton
@Startup
class KeyRing {

    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    KeyRing(@ConfigProperty(name = "people.keys") List<String> configured) {
        configured.forEach(this::add);
    }

    private void add(String entry) {
        String[] parts = entry.trim().split(":", 2);
        if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9-]{1,20}") || keys.containsKey(parts[0])) {
            throw new IllegalStateException("people.keys is id:base64 with commas between, each id once");
        }
        keys.put(parts[0], key(parts[0], parts[1]));
    }

    private static SecretKey key(String id, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            // The cause would quote the key.
            throw new IllegalStateException("The key " + id + " of people.keys is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("The key " + id + " of people.keys is not 32 bytes long");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Ids of the keys that open and no longer seal. */
    List<String> earlier() {
        return keys.keySet().stream().skip(1).toList();
    }

    /** Id of the key that seals. */
    String current() {
        return keys.keySet().iterator().next();
    }

    /** Whether there is a key of this id. */
    boolean opens(String id) {
        return keys.containsKey(id);
    }

    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("A row is sealed with the key " + id + ", which people.keys does not name");
        }
        return key;
    }
}
