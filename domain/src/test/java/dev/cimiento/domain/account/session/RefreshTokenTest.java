package dev.cimiento.domain.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.NetworkPrefix;
import org.junit.jupiter.api.Test;

class RefreshTokenTest {

    private static final NetworkPrefix HOME = NetworkPrefix.of("192.0.2.1");

    private final RefreshToken token = new RefreshToken("secret");

    @Test
    void successor_depends_on_token_salt_and_network() {
        RefreshToken successor = token.successor("salt", HOME);

        assertThat(successor).isEqualTo(token.successor("salt", HOME));
        assertThat(successor.text()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(successor)
                .isNotEqualTo(token.successor("other", HOME))
                .isNotEqualTo(token.successor("salt", NetworkPrefix.of("192.0.2.2")))
                .isNotEqualTo(new RefreshToken("other").successor("salt", HOME));
    }

    @Test
    void text_of_a_token_is_not_shown() {
        assertThat(token.toString()).doesNotContain("secret");
    }
}
