package org.sharedvalue.outcomes.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final String OLD = "old:" + key((byte) 1);
    private static final String NEW = "new:" + key((byte) 2);

    private static String key(byte fill) {
        byte[] key = new byte[32];
        key[7] = fill;
        return Base64.getEncoder().encodeToString(key);
    }

    private static Seal seal(String... keys) {
        return new Seal(new KeyRing(List.of(keys)));
    }

    @Test
    void opensWhereItWasSealedAndNowhereElse() {
        Seal seal = seal(OLD);
        Sealed sealed = seal.seal("Ada Lovelace", "participant_identity:1");
        assertThat(seal.open(sealed, "participant_identity:1")).isEqualTo("Ada Lovelace");
        assertThatThrownBy(() -> seal.open(sealed, "participant_identity:2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        Seal seal = seal(OLD);
        assertThat(seal.seal("", "a").content()).isNotEqualTo(seal.seal("", "a").content());
    }

    @Test
    void opensNothingThatWasChanged() {
        Seal seal = seal(OLD);
        Sealed sealed = seal.seal("HOMELESS", "participant:1");
        for (int place = 0; place < sealed.content().length; place++) {
            byte[] changed = sealed.content();
            changed[place] ^= 1;
            Sealed forged = new Sealed("old", changed);
            assertThatThrownBy(() -> seal.open(forged, "participant:1")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void sealsWithTheFirstKeyAndOpensWithAll() {
        Sealed before = seal(OLD).seal("HOMELESS", "participant:1");
        Seal during = seal(NEW, OLD);
        assertThat(during.open(before, "participant:1")).isEqualTo("HOMELESS");
        assertThat(during.seal("HOMELESS", "participant:1").keyId()).isEqualTo("new");
        assertThatThrownBy(() -> seal(NEW).open(before, "participant:1")).hasMessageContaining("key old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "k:", "k:not base64", "k:c2hvcnQ=", "a b:AAAA", ":AAAA"})
    void startsWithNoKeyThatIsNone(String entry) {
        assertThatThrownBy(() -> new KeyRing(List.of(entry)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("people.keys");
    }

    @Test
    void refusesTwoKeysOfOneName() {
        assertThatThrownBy(() -> seal(OLD, OLD)).hasMessageContaining("each id once");
    }

    @Test
    void knowsATextAgainThroughAChangeOfKeysAndGivesNobodyElseAWayToTry() {
        String kept = seal(OLD).fingerprint("Ada Lovelace");
        assertThat(seal(NEW, OLD).isFingerprint(kept, "Ada Lovelace")).isTrue();
        assertThat(seal(NEW, OLD).isFingerprint(kept, "Ada Byron")).isFalse();
        assertThat(seal(NEW).isFingerprint(kept, "Ada Lovelace")).isFalse();
        assertThat(seal(NEW).fingerprint("Ada Lovelace").substring(4)).isNotEqualTo(kept.substring(4));
    }
}
