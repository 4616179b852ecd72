package org.sharedvalue.outcomes.sealing;

import jakarta.inject.Singleton;
import java.util.Base64;
import org.sharedvalue.records.idempotency.AnswerSeal;

/** Answers tell the groups of people, so those that are kept for repeated requests are sealed as the groups are. */
@Singleton
class SealedAnswers implements AnswerSeal {

    private final Seal seal;

    SealedAnswers(Seal seal) {
        this.seal = seal;
    }

    @Override
    public String seal(String answer, String place) {
        Sealed sealed = seal.seal(answer, place);
        return sealed.keyId() + ":" + Base64.getEncoder().encodeToString(sealed.content());
    }

    @Override
    public String open(String kept, String place) {
        String[] parts = kept.split(":", 2);
        return seal.open(new Sealed(parts[0], Base64.getDecoder().decode(parts[1])), place);
    }

    @Override
    public String fingerprint(String bodyHash) {
        return seal.fingerprint(bodyHash);
    }

    @Override
    public boolean isFingerprint(String kept, String bodyHash) {
        return seal.isFingerprint(kept, bodyHash);
    }
}
