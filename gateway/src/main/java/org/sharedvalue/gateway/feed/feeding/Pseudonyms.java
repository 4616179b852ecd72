package org.sharedvalue.gateway.feed.feeding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The identifiers of one funder's feed: HMAC-SHA-256 over a record's id and the participant's reference, under the funder's
 * secret. Another funder's differ, and so do all of a person's once its reference is renewed. For one thread.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    Pseudonyms(byte[] secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    String outcome(OutcomeFact fact) {
        return hash("outcome\n" + fact.outcomeId() + "\n" + fact.participantRef());
    }

    String enrolment(OutcomeFact fact) {
        return hash("enrolment\n" + fact.enrolmentId() + "\n" + fact.participantRef());
    }

    String participant(UUID participantRef) {
        return hash("participant\n" + participantRef);
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
