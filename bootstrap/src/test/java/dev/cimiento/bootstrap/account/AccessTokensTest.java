package dev.cimiento.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.cimiento.bootstrap.shared.Settings;
import dev.cimiento.bootstrap.shared.SettingsException;
import dev.cimiento.domain.account.Session;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.Unauthenticated;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens as they are issued, and as those forge them who would like to be somebody else. */
class AccessTokensTest {

    private static final Id<User> USER = new Id<>(UUID.randomUUID());
    private static final Id<Session> SESSION = new Id<>(UUID.randomUUID());
    private static final String ISSUER = "urn:cimiento";

    private final MovableClock clock = new MovableClock();
    private final SigningKeys keys = keys(SigningKey.generate(), Optional.empty());
    private final JwtTokenIssuer issuer = new JwtTokenIssuer(keys, clock);
    private final AccessTokens tokens = new AccessTokens(keys, clock);

    @Test
    void a_token_says_who_and_in_which_session() {
        String token = issuer.issue(USER, SESSION);

        assertThat(tokens.read(token).user()).isEqualTo(USER);
        assertThat(tokens.read(token).session()).isEqualTo(SESSION);
    }

    @Test
    void a_token_has_what_rfc_9068_asks_for_and_nothing_about_the_person() throws Exception {
        SignedJWT token = SignedJWT.parse(issuer.issue(USER, SESSION));

        assertThat(token.getHeader().toJSONObject().keySet()).containsExactlyInAnyOrder("alg", "typ", "kid");
        assertThat(token.getJWTClaimsSet().getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "iat", "nbf", "exp", "jti");
        assertThat(issuer.lifetime()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void it_ends_after_five_minutes_whether_it_was_seen_before_or_not() {
        String seen = issuer.issue(USER, SESSION);
        String unseen = issuer.issue(USER, SESSION);
        tokens.read(seen);

        clock.advance(issuer.lifetime().plus(AccessTokens.SKEW));
        tokens.read(seen);
        clock.advance(Duration.ofSeconds(1));

        assertRefused(seen);
        assertRefused(unseen);
    }

    @Test
    void while_keys_are_changed_both_are_valid() {
        String old = SigningKey.generate();
        String next = SigningKey.generate();
        String byOld = new JwtTokenIssuer(keys(old, Optional.empty()), clock).issue(USER, SESSION);
        String byNext = new JwtTokenIssuer(keys(next, Optional.of(old)), clock).issue(USER, SESSION);
        AccessTokens both = new AccessTokens(keys(next, Optional.of(old)), clock);

        assertThat(both.read(byOld).user()).isEqualTo(USER);
        assertThat(both.read(byNext).user()).isEqualTo(USER);
        assertThatThrownBy(() -> new AccessTokens(keys(next, Optional.empty()), clock).read(byOld))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void what_is_published_has_no_secret() {
        assertThat(keys(SigningKey.generate(), Optional.of(SigningKey.generate()))
                        .published()
                        .toString())
                .contains("\"x\"", "\"kid\"")
                .doesNotContain("\"d\"");
    }

    @TestFactory
    Stream<DynamicTest> it_refuses() throws Exception {
        ECKey foreign = new ECKeyGenerator(Curve.P_256).generate();
        String valid = issuer.issue(USER, SESSION);
        String[] parts = valid.split("\\.");
        Instant now = clock.instant();
        return Map.<String, String>ofEntries(
                        Map.entry("alg none", new PlainJWT(claims(set -> set)).serialize()),
                        Map.entry(
                                "alg none in place of the signature",
                                encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "."),
                        Map.entry("no signature", parts[0] + "." + parts[1] + "."),
                        Map.entry(
                                "a changed claim",
                                parts[0] + "." + encoded("{\"sub\":\"" + UUID.randomUUID() + "\"}") + "." + parts[2]),
                        Map.entry(
                                "a signature by the public key as a secret",
                                signed(
                                        header(JWSAlgorithm.HS256),
                                        claims(set -> set),
                                        new MACSigner(
                                                keys.current().toPublicJWK().toJSONString()))),
                        Map.entry(
                                "a foreign key under our name",
                                signed(header(JWSAlgorithm.ES256), claims(set -> set), new ECDSASigner(foreign))),
                        Map.entry(
                                "a foreign name",
                                signed(
                                        header(JWSAlgorithm.ES256, builder -> builder.keyID("foreign")),
                                        claims(set -> set),
                                        ours())),
                        Map.entry(
                                "no name",
                                signed(
                                        header(JWSAlgorithm.ES256, builder -> builder.keyID(null)),
                                        claims(set -> set),
                                        ours())),
                        Map.entry(
                                "a key that it brings",
                                signed(
                                        header(
                                                JWSAlgorithm.ES256,
                                                builder -> builder.keyID(null).jwk(foreign.toPublicJWK())),
                                        claims(set -> set),
                                        new ECDSASigner(foreign))),
                        Map.entry(
                                "an address of keys that it brings",
                                signed(
                                        header(
                                                JWSAlgorithm.ES256,
                                                builder ->
                                                        builder.jwkURL(URI.create("https://evil.example/jwks.json"))),
                                        claims(set -> set),
                                        new ECDSASigner(foreign))),
                        Map.entry(
                                "another type",
                                signed(
                                        header(JWSAlgorithm.ES256, builder -> builder.type(JOSEObjectType.JWT)),
                                        claims(set -> set),
                                        ours())),
                        Map.entry("another issuer", signed(claims(set -> set.issuer("urn:other")))),
                        Map.entry("another audience", signed(claims(set -> set.audience("urn:other")))),
                        Map.entry(
                                "one that has ended",
                                signed(claims(set -> set.expirationTime(Date.from(now.minusSeconds(31)))))),
                        Map.entry("one that never ends", signed(claims(set -> set.expirationTime(null)))),
                        Map.entry(
                                "one of the future",
                                signed(claims(set -> set.notBeforeTime(Date.from(now.plusSeconds(31)))))),
                        Map.entry("one without a session", signed(claims(set -> set.claim("sid", null)))),
                        Map.entry("one without a user", signed(claims(set -> set.subject(null)))),
                        Map.entry("what is no token", "rt_" + "a".repeat(43)),
                        Map.entry("three dots", "..."))
                .entrySet()
                .stream()
                .map(forged -> DynamicTest.dynamicTest(forged.getKey(), () -> assertRefused(forged.getValue())));
    }

    @Test
    void what_is_forged_here_would_be_accepted_if_it_were_right() throws Exception {
        assertThat(tokens.read(signed(claims(set -> set))).user()).isEqualTo(USER);
    }

    @Test
    void a_database_of_ones_own_needs_a_key_and_a_placeholder_is_none() {
        Map<String, String> database = Map.of("DATABASE_URL", "postgresql://localhost/x");

        assertThatThrownBy(() -> SigningKeys.of(Settings.of(database)))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("SIGNING_KEY is missing");
        assertThatThrownBy(() -> SigningKeys.of(
                        Settings.of(Map.of("DATABASE_URL", "postgresql://localhost/x", "SIGNING_KEY", "changeme"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("SIGNING_KEY is no private key")
                .hasMessageNotContaining("changeme");
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> tokens.read(token)).isInstanceOf(Unauthenticated.class);
    }

    private JWSHeader header(JWSAlgorithm algorithm) {
        return header(algorithm, builder -> builder);
    }

    private JWSHeader header(JWSAlgorithm algorithm, UnaryOperator<JWSHeader.Builder> change) {
        return change.apply(new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(keys.current().getKeyID()))
                .build();
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = clock.instant();
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(ISSUER)
                        .subject(USER.toString())
                        .claim("sid", SESSION.toString())
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300))))
                .build();
    }

    private JWSSigner ours() throws JOSEException {
        return new ECDSASigner(keys.current());
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(header(JWSAlgorithm.ES256), claims, ours());
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String encoded(String json) {
        return Base64URL.encode(json).toString();
    }

    private static SigningKeys keys(String current, Optional<String> previous) {
        return new SigningKeys(
                SigningKey.read("SIGNING_KEY", current),
                previous.map(key -> SigningKey.read("SIGNING_KEY_PREVIOUS", key)),
                ISSUER);
    }
}
