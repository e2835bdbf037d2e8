package dev.cimiento.bootstrap.account.security;

import dev.cimiento.domain.account.session.TokenIssuer;
import dev.cimiento.domain.account.session.TokenIssuerContract;
import java.time.Clock;
import java.util.List;

class JwtTokenIssuerTest extends TokenIssuerContract {

    private final SigningKeys keys =
            new SigningKeys(SigningKey.read("SIGNING_KEY", SigningKey.generate()), List.of(), "urn:cimiento");

    @Override
    protected TokenIssuer adapter() {
        return new JwtTokenIssuer(keys, Clock.systemUTC());
    }

    @Override
    protected Claims read(String token) {
        AccessTokens.Verified verified = new AccessTokens(keys, Clock.systemUTC()).read(token);
        return new Claims(verified.user(), verified.session());
    }
}
