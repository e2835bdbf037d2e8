package dev.cimiento.domain.catalog.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    @Test
    void name_of_a_tag_is_stored_in_lower_case() {
        assertThat(new Tag(" Gluten-Free2 ").name()).isEqualTo("gluten-free2");
        assertThat(new Tag("ÖKO").name()).isEqualTo("öko");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "two words", "under_score", "a.b", "tag!", "12345678901234567890123456789012345678901"})
    void name_of_a_tag_has_only_letters_digits_and_hyphens(String name) {
        assertThatThrownBy(() -> new Tag(name)).isInstanceOf(Invalid.class);
    }
}
