package dev.cimiento.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.error.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada.Lovelace+shop@sub.example.org",
                "o'neill@example.org",
                "a/b=c{d}@example.co",
                "zoë@exämple.org",
                "ada@xn--exmple-cua.org"
            })
    void common_address_is_accepted(String address) {
        assertThat(EmailAddress.of(address).typed()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "victim@example.co(1)",
                "victim@example(1).org",
                "(1)victim@example.org",
                "a@example.co,b",
                "\"a b\"@example.org",
                "Ada <ada@example.org>",
                "a@b@example.org",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "a@example..org",
                "a@.example.org",
                "a@example.org.",
                "a@[192.0.2.1]",
                "a@example.o;g",
                "a b@example.org",
                "a\u00a0b@example.org",
                "a\u200bb@example.org",
                "a@example.o\u200bg",
                "a@exa_mple.org",
                "a@example",
                "a@example.o"
            })
    void address_that_mail_programs_read_as_another_is_rejected(String address) {
        assertThatThrownBy(() -> EmailAddress.of(address)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"victim@example.co(1)", "a@example.co,b", "a@[192.0.2.1]"})
    void address_that_an_earlier_version_stored_is_still_read(String address) {
        assertThat(new EmailAddress(address).typed()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "a@", "@example.org", "a"})
    void address_without_local_part_or_host_is_rejected(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void local_part_has_up_to_64_characters(int length) {
        assertThat(EmailAddress.of("a".repeat(length) + "@example.org")).isNotNull();
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(65) + "@example.org"))
                .isInstanceOf(Invalid.class);
    }
}
