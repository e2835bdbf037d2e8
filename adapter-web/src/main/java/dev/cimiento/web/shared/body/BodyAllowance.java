package dev.cimiento.web.shared.body;

import dev.cimiento.domain.shared.NetworkPrefix;
import dev.cimiento.domain.shared.access.Actor;
import java.util.UUID;

/**
 * The limits of one client: the size of a body, and the share of memory and request slots that its bodies can hold at
 * once.
 *
 * @param holder the user, or the network of clients without a token; the bodies of one holder count together
 * @param share the divisor of the total: 8 for an eighth
 */
public record BodyAllowance(String holder, int share, int maxBytes, int maxTokens) {

    static final int MAX_BYTES = 1_048_576;

    /** More than the largest batch has if every item has all properties. */
    public static final int MAX_TOKENS = 50_000;

    /** Clients without a token send only a few short texts, to sign up, to sign in, or with a one-time token. */
    static final int MAX_ANONYMOUS_BYTES = 65_536;

    static final int MAX_ANONYMOUS_TOKENS = 5_000;

    private static final int WHOLE = 1;
    private static final int HALF = 2;
    private static final int EIGHTH = 8;

    static BodyAllowance of(Actor actor) {
        if (actor.unrestricted()) {
            return new BodyAllowance(actor.name(), WHOLE, MAX_BYTES, MAX_TOKENS);
        }
        return actor.userId().map(BodyAllowance::ofUser).orElseGet(() -> ofNetwork(NetworkPrefix.of(actor.address())));
    }

    private static BodyAllowance ofUser(UUID user) {
        return new BodyAllowance(user.toString(), HALF, MAX_BYTES, MAX_TOKENS);
    }

    private static BodyAllowance ofNetwork(NetworkPrefix network) {
        return new BodyAllowance(network.prefix(), EIGHTH, MAX_ANONYMOUS_BYTES, MAX_ANONYMOUS_TOKENS);
    }

    /** @throws RejectedBody if a body has more bytes or tokens than allowed */
    void require(long bytes, int tokens) {
        if (bytes > maxBytes) {
            throw RejectedBody.tooLarge(maxBytes);
        }
        if (tokens > maxTokens) {
            throw RejectedBody.ofTooManyTokens(maxTokens);
        }
    }
}
