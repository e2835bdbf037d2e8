package dev.cimiento.domain.account.token;

import static dev.cimiento.domain.account.token.OneTimeToken.Purpose.EMAIL_VERIFICATION;
import static dev.cimiento.domain.account.token.OneTimeToken.Purpose.PASSWORD_RESET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountContract;
import dev.cimiento.domain.account.token.OneTimeToken.Purpose;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of one-time token repositories. */
public abstract class OneTimeTokenRepositoryContract extends AccountContract {

    @Test
    void one_time_token_is_valid_once_and_for_its_purpose_only() {
        Id<User> ada = user("ada@example.org");
        put(ada, PASSWORD_RESET, "link");

        assertThat(take("link", EMAIL_VERIFICATION)).isEmpty();
        assertThat(store.oneTimeTokens().find(SecretHash.of("link"), PASSWORD_RESET, NOW))
                .contains(ada);
        assertThat(take("link", PASSWORD_RESET)).contains(ada);
        assertThat(take("link", PASSWORD_RESET)).isEmpty();
    }

    @Test
    void concurrent_uses_of_a_one_time_token_succeed_once() {
        put(user("ada@example.org"), PASSWORD_RESET, "link");

        assertThat(ConcurrentWork.run(8, number -> take("link", PASSWORD_RESET).isPresent()))
                .containsOnlyOnce(true);
    }

    @Test
    void new_one_time_token_replaces_the_last_token_of_its_purpose() {
        Id<User> ada = user("ada@example.org");
        put(ada, PASSWORD_RESET, "first");
        put(ada, EMAIL_VERIFICATION, "other");
        put(ada, PASSWORD_RESET, "second");

        assertThat(take("first", PASSWORD_RESET)).isEmpty();
        assertThat(take("second", PASSWORD_RESET)).contains(ada);
        assertThat(take("other", EMAIL_VERIFICATION)).contains(ada);
    }

    @Test
    void one_time_tokens_of_a_user_are_removed_by_purpose_or_together() {
        Id<User> ada = user("ada@example.org");
        put(ada, PASSWORD_RESET, "reset");
        put(ada, EMAIL_VERIFICATION, "verify");

        store.oneTimeTokens().remove(ada, PASSWORD_RESET);
        assertThat(take("reset", PASSWORD_RESET)).isEmpty();
        store.oneTimeTokens().removeAll(ada);
        assertThat(take("verify", EMAIL_VERIFICATION)).isEmpty();
    }

    @Test
    void expired_one_time_token_is_invalid_and_removed() {
        put(user("ada@example.org"), PASSWORD_RESET, "link");

        assertThat(store.oneTimeTokens().consume(SecretHash.of("link"), PASSWORD_RESET, NOW.plusSeconds(900)))
                .isEmpty();
        assertThat(store.oneTimeTokens().removeExpired(NOW.plusSeconds(899), 10))
                .isZero();
        assertThat(store.oneTimeTokens().removeExpired(NOW.plusSeconds(900), 10))
                .isEqualTo(1);
    }

    @Test
    void lifetime_of_a_token_starts_again_with_each_attempt_to_send_its_mail() {
        Id<User> ada = user("ada@example.org");
        Id<OutboxMessage> mail = ids.next();
        store.oneTimeTokens().put(OneTimeToken.of(ada, PASSWORD_RESET, "link", mail, NOW));
        put(ada, EMAIL_VERIFICATION, "other");

        store.oneTimeTokens().restartLifetime(mail, NOW.plusSeconds(3_600));
        store.oneTimeTokens().restartLifetime(ids.next(), NOW.plus(DAY));

        assertThat(store.oneTimeTokens().find(SecretHash.of("link"), PASSWORD_RESET, NOW.plusSeconds(4_499)))
                .contains(ada);
        assertThat(store.oneTimeTokens().find(SecretHash.of("link"), PASSWORD_RESET, NOW.plusSeconds(4_500)))
                .isEmpty();
        assertThat(store.oneTimeTokens()
                        .find(SecretHash.of("other"), EMAIL_VERIFICATION, NOW.plus(DAY.multipliedBy(2))))
                .isEmpty();
    }

    @Test
    void token_of_an_unknown_user_is_not_found() {
        assertThatThrownBy(() -> put(ids.next(), PASSWORD_RESET, "link")).isInstanceOf(NotFound.class);
    }

    private void put(Id<User> user, Purpose purpose, String token) {
        store.oneTimeTokens().put(OneTimeToken.of(user, purpose, token, ids.next(), NOW));
    }

    private Optional<Id<User>> take(String token, Purpose purpose) {
        return store.oneTimeTokens().consume(SecretHash.of(token), purpose, NOW);
    }
}
