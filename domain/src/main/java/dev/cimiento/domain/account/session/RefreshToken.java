package dev.cimiento.domain.account.session;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.NetworkPrefix;
import dev.cimiento.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The secret with which a client renews its session. Each refresh token can be used once. */
public record RefreshToken(String text) {

    /** The time for which an exchanged token is remembered, to detect a stolen copy. */
    public static final Duration REMEMBERED = Duration.ofDays(1);

    /** The maximum number of exchanged tokens that are remembered for a session. */
    public static final int MAX_REMEMBERED = 100;

    public SecretHash hash() {
        return SecretHash.of(text);
    }

    /**
     * Returns the token that replaces this one: the HMAC of salt and network with this token as the key. The database
     * has the salt and a hash of this token, so only the client that presents this token lets the server compute it
     * again.
     *
     * @param salt random, chosen when this token is exchanged
     * @param network the client's network; in another network, a copy of the token gives another successor
     */
    public RefreshToken successor(String salt, NetworkPrefix network) {
        byte[] derived = Sha256.hmac(bytes(text), bytes(salt + "\n" + network.prefix()));
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(derived));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "RefreshToken[…]";
    }
}
