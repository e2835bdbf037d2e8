package dev.cimiento.bootstrap.account.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.TokenIssuer;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Issues access tokens as JWTs (RFC 9068), signed with ES256. They name the user and the session, but no permissions.
 */
public final class JwtTokenIssuer implements TokenIssuer {

    static final String TYPE = "at+jwt";
    static final String SESSION_CLAIM = "sid";

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final JwtEncoder encoder;
    private final JwsHeader header;
    private final String issuer;
    private final Clock clock;

    JwtTokenIssuer(SigningKeys keys, Clock clock) {
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(keys.current())));
        this.header = JwsHeader.with(SignatureAlgorithm.ES256)
                .type(TYPE)
                .keyId(keys.current().getKeyID())
                .build();
        this.issuer = keys.issuer();
        this.clock = clock;
    }

    @Override
    public Duration lifetime() {
        return LIFETIME;
    }

    @Override
    public String issue(Id<User> user, Id<Session> session) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(issuer))
                .subject(user.toString())
                .claim(SESSION_CLAIM, session.toString())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFETIME))
                .id(UUID.randomUUID().toString())
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
