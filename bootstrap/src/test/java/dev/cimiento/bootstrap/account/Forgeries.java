package dev.cimiento.bootstrap.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.cimiento.bootstrap.account.security.SigningKeys;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Forged access tokens, each with one error. */
public final class Forgeries {

    private static final URI ELSEWHERE = URI.create("https://evil.example/jwks.json");
    private static final int RSA_BITS = 2048;

    private final SigningKeys keys;
    private final Id<User> user;
    private final Id<Session> session;
    private final Instant now;
    private final Map<String, String> forged = new LinkedHashMap<>();

    /** @param user the user that the tokens name */
    public Forgeries(SigningKeys keys, Id<User> user, Id<Session> session, Instant now) {
        this.keys = keys;
        this.user = user;
        this.session = session;
        this.now = now;
    }

    /** Returns a valid token, which shows that the others are rejected for their error. */
    public String right() throws JOSEException {
        return claiming(claims -> claims);
    }

    /** Returns the tokens by their errors. */
    public Map<String, String> all() throws JOSEException {
        withoutSignature();
        withOtherAlgorithms();
        withOtherKeys();
        withOtherClaims();
        forged.put("what is no token", "rt_" + "a".repeat(43));
        forged.put("three dots", "...");
        return forged;
    }

    private void withoutSignature() throws JOSEException {
        String[] parts = right().split("\\.");
        forged.put("alg none", new PlainJWT(claims(claims -> claims)).serialize());
        forged.put(
                "alg none in place of the signature",
                encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put(
                "a changed claim",
                parts[0] + "." + encoded("{\"sub\":\"" + UUID.randomUUID() + "\"}") + "." + parts[2]);
    }

    private void withOtherAlgorithms() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(RSA_BITS).generate();
        ECKey large = new ECKeyGenerator(Curve.P_384).generate();
        String published = keys.current().toPublicJWK().toJSONString();
        forged.put(
                "HS256 with the public key as the secret",
                signed(header(JWSAlgorithm.HS256, header -> header), new MACSigner(published)));
        forged.put("RS256", signed(header(JWSAlgorithm.RS256, header -> header), new RSASSASigner(rsa)));
        forged.put("ES384", signed(header(JWSAlgorithm.ES384, header -> header), new ECDSASigner(large)));
        forged.put(
                "another type", signed(header(JWSAlgorithm.ES256, header -> header.type(JOSEObjectType.JWT)), ours()));
    }

    private void withOtherKeys() throws JOSEException {
        ECKey foreign = new ECKeyGenerator(Curve.P_256).generate();
        JWSSigner theirs = new ECDSASigner(foreign);
        forged.put("a foreign key under our name", signed(header(JWSAlgorithm.ES256, header -> header), theirs));
        forged.put("a foreign name", signed(header(JWSAlgorithm.ES256, header -> header.keyID("foreign")), ours()));
        forged.put("no name", signed(header(JWSAlgorithm.ES256, header -> header.keyID(null)), ours()));
        forged.put(
                "a key that it brings (jwk)",
                signed(header(JWSAlgorithm.ES256, header -> header.jwk(foreign.toPublicJWK())), theirs));
        forged.put(
                "a key that it brings, and no name",
                signed(header(JWSAlgorithm.ES256, header -> header.keyID(null).jwk(foreign.toPublicJWK())), theirs));
        forged.put(
                "an address of keys that it brings (jku)",
                signed(header(JWSAlgorithm.ES256, header -> header.jwkURL(ELSEWHERE)), theirs));
    }

    private void withOtherClaims() throws JOSEException {
        forged.put("another issuer", claiming(claims -> claims.issuer("urn:other")));
        forged.put("another audience", claiming(claims -> claims.audience("urn:other")));
        forged.put("one that has ended", claiming(claims -> claims.expirationTime(Date.from(now.minusSeconds(31)))));
        forged.put("one that never ends", claiming(claims -> claims.expirationTime(null)));
        forged.put("one of the future", claiming(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(91)))));
        forged.put("one without a beginning", claiming(claims -> claims.notBeforeTime(null)));
        forged.put("one without a session", claiming(claims -> claims.claim("sid", null)));
        forged.put("one without a user", claiming(claims -> claims.subject(null)));
    }

    private String claiming(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(header(JWSAlgorithm.ES256, header -> header), claims(change), ours());
    }

    private String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        return signed(header, claims(claims -> claims), signer);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private JWSHeader header(JWSAlgorithm algorithm, UnaryOperator<JWSHeader.Builder> change) {
        return change.apply(new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(keys.current().getKeyID()))
                .build();
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(keys.issuer())
                        .audience(keys.issuer())
                        .subject(user.toString())
                        .claim("sid", session.toString())
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300))))
                .build();
    }

    private JWSSigner ours() throws JOSEException {
        return new ECDSASigner(keys.current());
    }

    private static String encoded(String json) {
        return Base64URL.encode(json).toString();
    }
}
