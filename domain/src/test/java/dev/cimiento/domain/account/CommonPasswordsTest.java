package dev.cimiento.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.shared.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final CommonPasswords COMMON = CommonPasswords.listed();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234!",
                "P@ssw0rd2026!",
                "123456789012",
                "210987654321",
                "qwertyuiopas",
                "qwerty123456",
                "1q2w3e4r5t6y",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "iloveyou2026!!",
                "Administrator1",
                "correcthorsebatterystaple",
                "Skateboarding9!",
                "010203040506",
                "123qwe456rty",
            })
    void common_password_is_recognised(String password) {
        assertThat(COMMON.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"analytical engine 1843", "zx7-kp2-qq9-vm4", "dragon master monkey shadow", "žluťoučký kůň!"})
    void uncommon_password_is_not_recognised_as_common(String password) {
        assertThat(COMMON.contains(password)).isFalse();
    }

    @Test
    void password_has_12_to_128_characters_and_is_not_the_address() {
        EmailAddress ada = new EmailAddress("ada@example.org");

        assertThatThrownBy(() -> new Password("x9$kLm2-pQr")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Password("😀".repeat(129))).isInstanceOf(Invalid.class);
        assertThat(new Password("😀".repeat(128)).toString()).doesNotContain("😀");
        assertThatThrownBy(() -> new Password("Ada@Example.ORG").requireHardToGuess(COMMON, ada))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("email address");
    }
}
