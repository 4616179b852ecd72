package org.sharedvalue.web.sealing;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of a service, told by a property as {@code id:base64} with commas between: the first seals, all open. During a
 * change of keys the new one stands before the old one.
 */
public final class SealingKeys {

    private static final int KEY_BYTES = 32;

    private final String property;
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /**
     * The keys that a property tells.
     *
     * @param property its name, for whoever has to mend it
     * @param configured its value, one entry per key
     */
    public SealingKeys(String property, List<String> configured) {
        this.property = property;
        configured.forEach(this::add);
    }

    private void add(String entry) {
        String[] parts = entry.trim().split(":", 2);
        if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9-]{1,20}") || keys.containsKey(parts[0])) {
            throw new IllegalStateException(property + " is id:base64 with commas between, each id once");
        }
        keys.put(parts[0], key(parts[0], parts[1]));
    }

    private SecretKey key(String id, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            // The cause would quote the key.
            throw new IllegalStateException("The key " + id + " of " + property + " is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("The key " + id + " of " + property + " is not 32 bytes long");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Ids of the keys that open and no longer seal. */
    public List<String> earlier() {
        return keys.keySet().stream().skip(1).toList();
    }

    /** Id of the key that seals. */
    public String current() {
        return keys.keySet().iterator().next();
    }

    /** Whether there is a key of this id. */
    boolean opens(String id) {
        return keys.containsKey(id);
    }

    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "A row is sealed with the key " + id + ", which " + property + " does not name");
        }
        return key;
    }
}
