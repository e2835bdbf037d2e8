package dev.cimiento.bootstrap.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.cimiento.bootstrap.account.Forgeries;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Issued and forged access tokens. */
class AccessTokensTest {

    private static final Id<User> USER = new Id<>(UUID.randomUUID());
    private static final Id<Session> SESSION = new Id<>(UUID.randomUUID());
    private static final String ISSUER = "urn:cimiento";

    private final MovableClock clock = new MovableClock();
    private final SigningKeys keys = keys(SigningKey.generate(), Optional.empty());
    private final JwtTokenIssuer issuer = new JwtTokenIssuer(keys, clock);
    private final AccessTokens tokens = new AccessTokens(keys, clock);

    @Test
    void access_token_contains_the_user_and_the_session() {
        String token = issuer.issue(USER, SESSION);

        assertThat(tokens.read(token).user()).isEqualTo(USER);
        assertThat(tokens.read(token).session()).isEqualTo(SESSION);
    }

    @Test
    void access_token_has_the_claims_of_rfc_9068_and_no_personal_data() throws Exception {
        SignedJWT token = SignedJWT.parse(issuer.issue(USER, SESSION));

        assertThat(token.getHeader().toJSONObject().keySet()).containsExactlyInAnyOrder("alg", "typ", "kid");
        assertThat(token.getJWTClaimsSet().getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "iat", "nbf", "exp", "jti");
        assertThat(issuer.lifetime()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void access_token_expires_after_five_minutes_even_if_it_is_cached() {
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
    void token_of_a_removed_key_is_rejected() {
        String old = SigningKey.generate();
        String byOld = new JwtTokenIssuer(keys(old, Optional.empty()), clock).issue(USER, SESSION);

        assertThatThrownBy(() -> new AccessTokens(keys(SigningKey.generate(), Optional.empty()), clock).read(byOld))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void published_keys_contain_no_private_key() {
        assertThat(keys(SigningKey.generate(), Optional.of(SigningKey.generate()))
                        .published()
                        .toString())
                .contains("\"x\"", "\"kid\"")
                .doesNotContain("\"d\"");
    }

    @TestFactory
    Stream<DynamicTest> forged_token_is_rejected() throws Exception {
        return forgeries().all().entrySet().stream()
                .map(forged -> DynamicTest.dynamicTest(forged.getKey(), () -> assertRefused(forged.getValue())));
    }

    @Test
    void valid_counterpart_of_the_forged_tokens_is_accepted() throws Exception {
        assertThat(tokens.read(forgeries().right()).user()).isEqualTo(USER);
    }

    @Test
    void signing_key_is_required_with_a_configured_database_and_must_be_a_key() {
        Map<String, String> database = Map.of("DATABASE_URL", "postgresql://localhost/x");

        assertThatThrownBy(() -> SigningKeys.of(Settings.of(database)))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("SIGNING_KEY is missing");
        assertThatThrownBy(() -> SigningKeys.of(
                        Settings.of(Map.of("DATABASE_URL", "postgresql://localhost/x", "SIGNING_KEY", "changeme"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("SIGNING_KEY must be a private key")
                .hasMessageNotContaining("changeme");
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> tokens.read(token)).isInstanceOf(Unauthenticated.class);
    }

    private Forgeries forgeries() {
        return new Forgeries(keys, USER, SESSION, clock.instant());
    }

    private static SigningKeys keys(String current, Optional<String> previous) {
        return new SigningKeys(
                SigningKey.read("SIGNING_KEY", current),
                previous.map(key -> SigningKey.read("SIGNING_KEY_PREVIOUS", key)).stream()
                        .toList(),
                ISSUER);
    }
}
