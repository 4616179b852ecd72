package org.sharedvalue.localstack.token;

import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.sharedvalue.localstack.process.RepositoryRoot;
import org.sharedvalue.localstack.process.Secret;

/** The issuer's RSA key: signs tokens and publishes its public half. */
public final class SigningKey {

    private static final int BITS = 2_048;

    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    public static SigningKey fresh() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }

    /** The key kept in the file; made at the first call, so that tokens outlive a restart. */
    public static SigningKey in(Path file) {
        return parse(Secret.in(file, () -> fresh().privateJson()));
    }

    /** Puts the key that all tests of this working copy share into a file: making one takes seconds each time. */
    public static void share(Path file) {
        Path shared = RepositoryRoot.find().resolve("target/test-signing-key.json");
        Secret.in(file, () -> in(shared).privateJson());
    }

    static SigningKey parse(String privateJson) {
        try {
            return new SigningKey((RsaJsonWebKey) JsonWebKey.Factory.newJwk(privateJson));
        } catch (JoseException e) {
            throw new IllegalStateException("not a signing key", e);
        }
    }

    /** The whole key, for a trusted place only. */
    String privateJson() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    String publicKeySet() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }
}
