package dev.cimiento.bootstrap.account.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Sha256;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads access tokens (JWTs), and verifies signature, issuer, audience and lifetime. The verification of a signature
 * costs half as much as a read by id from the database, so verified tokens are cached by their hashes until they
 * expire. The caller checks the session each time.
 */
public final class AccessTokens {

    /** The tolerated difference between the clocks of two servers. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final int CACHED_TOKENS = 10_000;
    private static final Duration CACHE_TIME = Duration.ofMinutes(10);

    /** The verified content of a token. */
    record Verified(Id<User> user, Id<Session> session, Instant expiresAt) {}

    private final NimbusJwtDecoder decoder;
    private final Clock clock;
    private final Cache<ByteBuffer, Verified> verified = Caffeine.newBuilder()
            .maximumSize(CACHED_TOKENS)
            .expireAfterWrite(CACHE_TIME)
            .build();

    AccessTokens(SigningKeys keys, Clock clock) {
        this.clock = clock;
        this.decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(keys.published()))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTypeValidator(JwtTokenIssuer.TYPE),
                AccessTokens::namesItsKey,
                new JwtIssuerValidator(keys.issuer()),
                new JwtAudienceValidator(keys.issuer()),
                timestamps(clock)));
    }

    /** @throws Unauthenticated if the token is invalid, without the reason */
    Verified read(String token) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(token));
        Verified known = verified.getIfPresent(hash);
        if (known != null) {
            requireCurrent(known);
            return known;
        }
        Verified read = verify(token);
        verified.put(hash, read);
        return read;
    }

    private Verified verify(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            return new Verified(
                    id(jwt.getSubject()),
                    id(jwt.getClaimAsString(JwtTokenIssuer.SESSION_CLAIM)),
                    Objects.requireNonNull(jwt.getExpiresAt()));
        } catch (JwtException | IllegalArgumentException refused) {
            throw new Unauthenticated();
        }
    }

    private static <T> Id<T> id(@Nullable String claim) {
        return new Id<>(UUID.fromString(String.valueOf(claim)));
    }

    private void requireCurrent(Verified token) {
        if (clock.instant().isAfter(token.expiresAt().plus(SKEW))) {
            throw new Unauthenticated();
        }
    }

    private static OAuth2TokenValidator<Jwt> timestamps(Clock clock) {
        JwtTimestampValidator timestamps = new JwtTimestampValidator(SKEW);
        timestamps.setClock(clock);
        timestamps.setAllowEmptyExpiryClaim(false);
        timestamps.setAllowEmptyNotBeforeClaim(false);
        return timestamps;
    }

    /** Requires a key id. Without one, the decoder would try each key. */
    private static OAuth2TokenValidatorResult namesItsKey(Jwt token) {
        return token.getHeaders().containsKey("kid")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }
}
