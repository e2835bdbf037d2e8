package dev.cimiento.domain.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link TokenIssuer} keeps. */
public abstract class TokenIssuerContract {

    private final Id<User> user = new Id<>(UUID.randomUUID());
    private final Id<Session> session = new Id<>(UUID.randomUUID());

    /** What a token says. */
    public record Claims(Id<User> user, Id<Session> session) {}

    protected abstract TokenIssuer adapter();

    /** As whoever checks tokens of this adapter reads one. */
    protected abstract Claims read(String token);

    @Test
    void a_token_says_who_acts_and_in_which_session() {
        assertThat(read(adapter().issue(user, session))).isEqualTo(new Claims(user, session));
    }

    @Test
    void tokens_of_two_sessions_differ() {
        assertThat(adapter().issue(user, session)).isNotEqualTo(adapter().issue(user, new Id<>(UUID.randomUUID())));
    }

    @Test
    void a_token_goes_into_the_header_as_it_is() {
        // RFC 6750, 2.1
        assertThat(adapter().issue(user, session)).matches("[A-Za-z0-9._~+/-]+=*");
    }

    @Test
    void a_token_is_good_for_minutes() {
        assertThat(adapter().lifetime()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(15));
    }
}
