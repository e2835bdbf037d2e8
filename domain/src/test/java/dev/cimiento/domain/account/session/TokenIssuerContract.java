package dev.cimiento.domain.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link TokenIssuer}. */
public abstract class TokenIssuerContract {

    private final Id<User> user = new Id<>(UUID.randomUUID());
    private final Id<Session> session = new Id<>(UUID.randomUUID());

    /** The content of a token. */
    public record Claims(Id<User> user, Id<Session> session) {}

    protected abstract TokenIssuer adapter();

    /** Reads a token as the verifier of the adapter's tokens does. */
    protected abstract Claims read(String token);

    @Test
    void access_token_names_user_and_session() {
        assertThat(read(adapter().issue(user, session))).isEqualTo(new Claims(user, session));
    }

    @Test
    void tokens_of_two_sessions_differ() {
        assertThat(adapter().issue(user, session)).isNotEqualTo(adapter().issue(user, new Id<>(UUID.randomUUID())));
    }

    @Test
    void access_token_needs_no_encoding_in_the_header() {
        // RFC 6750, 2.1
        assertThat(adapter().issue(user, session)).matches("[A-Za-z0-9._~+/-]+=*");
    }

    @Test
    void access_token_is_valid_for_minutes() {
        assertThat(adapter().lifetime()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(15));
    }
}
