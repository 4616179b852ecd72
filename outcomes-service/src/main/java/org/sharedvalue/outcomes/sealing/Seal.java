package org.sharedvalue.outcomes.sealing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sharedvalue.web.sealing.Fingerprints;
import org.sharedvalue.web.sealing.Sealer;
import org.sharedvalue.web.sealing.SealingKeys;

/** Seals and opens texts and bytes, each bound to the place it stands in: moved elsewhere, it does not open. */
@Singleton
public class Seal {

    private final SealingKeys keys;
    private final Sealer sealer;
    private final Fingerprints fingerprints;

    Seal(KeyRing ring) {
        keys = ring.keys();
        sealer = new Sealer(keys);
        fingerprints = new Fingerprints(keys);
    }

    /** Seals a text for a place, such as a table and an id. */
    public Sealed seal(String text, String place) {
        return seal(text.getBytes(StandardCharsets.UTF_8), place);
    }

    /** Seals bytes for a place. */
    public Sealed seal(byte[] content, String place) {
        return new Sealed(keys.current(), sealer.seal(content, place));
    }

    /** The text that was sealed for the place. */
    public String open(Sealed sealed, String place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /** The bytes that were sealed for the place. */
    public byte[] openBytes(Sealed sealed, String place) {
        return sealer.open(sealed.keyId(), sealed.content(), place);
    }

    /** A fingerprint of a text that nobody without the key can make. */
    String fingerprint(String text) {
        return fingerprints.of(text);
    }

    /** Whether a fingerprint is that of a text. */
    boolean isFingerprint(String kept, String text) {
        return fingerprints.matches(kept, text);
    }

    /** Ids of the keys that sealed before. */
    List<String> earlierKeys() {
        return keys.earlier();
    }
}
