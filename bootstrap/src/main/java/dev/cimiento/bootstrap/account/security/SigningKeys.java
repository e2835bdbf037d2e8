package dev.cimiento.bootstrap.account.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of access tokens. {@code docs/how-to/operate.md} describes how to change them by rolling restarts.
 *
 * @param current signs new tokens
 * @param accepted the other keys whose tokens are accepted: the previous key, the next key, or both
 * @param issuer the issuer and the audience of the tokens
 */
public record SigningKeys(ECKey current, List<ECKey> accepted, String issuer) {

    /** @throws SettingsException if a required key is missing, or a value is not a key */
    public static SigningKeys of(Settings settings) {
        TokenSettings tokens = TokenSettings.of(settings, SigningKey::generate);
        return new SigningKeys(
                SigningKey.read("SIGNING_KEY", tokens.key()),
                Stream.concat(
                                tokens.previousKey().map(key -> SigningKey.read("SIGNING_KEY_PREVIOUS", key)).stream(),
                                tokens.nextKey().map(key -> SigningKey.read("SIGNING_KEY_NEXT", key)).stream())
                        .toList(),
                tokens.issuer());
    }

    /** Returns the public keys. */
    JWKSet published() {
        List<JWK> keys = Stream.concat(Stream.of(current), accepted.stream())
                .<JWK>map(ECKey::toPublicJWK)
                .toList();
        return new JWKSet(keys);
    }

    @Override
    public String toString() {
        return "SigningKeys[" + current.getKeyID() + "]";
    }
}
