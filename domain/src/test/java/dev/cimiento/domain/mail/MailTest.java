package dev.cimiento.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org\r\nBcc: all@example.org", "a@example.org\nX: y", "a\u0000b", " "})
    void mail_with_a_line_break_in_a_header_is_rejected(String line) {
        assertThatThrownBy(() -> new Mail(line, "Hello", "text")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Mail("a@example.org", line, "text")).isInstanceOf(Invalid.class);
    }

    @Test
    void text_of_a_mail_is_not_in_its_string_form() {
        assertThat(new Mail("a@example.org", "Hello", "https://x/?token=secret"))
                .asString()
                .doesNotContain("secret");
    }
}
