package dev.cimiento.domain.account;

import dev.cimiento.domain.account.session.TokenIssuer;
import dev.cimiento.domain.account.session.TokenIssuerContract;
import dev.cimiento.domain.shared.Id;
import java.util.UUID;

class PlainTokenIssuerTest extends TokenIssuerContract {

    @Override
    protected TokenIssuer adapter() {
        return new PlainTokenIssuer();
    }

    @Override
    protected Claims read(String token) {
        String[] parts = token.split("/");
        return new Claims(new Id<>(UUID.fromString(parts[0])), new Id<>(UUID.fromString(parts[1])));
    }
}
