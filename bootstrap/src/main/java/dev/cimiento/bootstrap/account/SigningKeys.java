package dev.cimiento.bootstrap.account;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.cimiento.bootstrap.shared.Settings;
import dev.cimiento.bootstrap.shared.TokenSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of access tokens. To change them: the new one becomes {@code SIGNING_KEY}, the old one
 * {@code SIGNING_KEY_PREVIOUS}; with the next restart after the last of its tokens has ended it goes.
 *
 * @param current signs
 * @param previous is still accepted
 * @param issuer who signs, and whom the tokens are for
 */
public record SigningKeys(ECKey current, Optional<ECKey> previous, String issuer) {

    /** @throws dev.cimiento.bootstrap.shared.SettingsException when one is missing that must be set, or is none */
    public static SigningKeys of(Settings settings) {
        TokenSettings tokens = TokenSettings.of(settings, SigningKey::generate);
        return new SigningKeys(
                SigningKey.read("SIGNING_KEY", tokens.key()),
                tokens.previousKey().map(key -> SigningKey.read("SIGNING_KEY_PREVIOUS", key)),
                tokens.issuer());
    }

    /** What may be known to everybody. */
    JWKSet published() {
        List<JWK> keys = Stream.concat(Stream.of(current), previous.stream())
                .<JWK>map(ECKey::toPublicJWK)
                .toList();
        return new JWKSet(keys);
    }

    @Override
    public String toString() {
        return "SigningKeys[" + current.getKeyID() + "]";
    }
}
