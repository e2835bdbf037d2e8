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
    void what_would_begin_another_header_is_no_mail(String line) {
        assertThatThrownBy(() -> new Mail(line, "Hello", "text")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Mail("a@example.org", line, "text")).isInstanceOf(Invalid.class);
    }

    @Test
    void its_text_is_not_told_by_accident() {
        assertThat(new Mail("a@example.org", "Hello", "https://x/?token=secret"))
                .asString()
                .doesNotContain("secret");
    }
}
