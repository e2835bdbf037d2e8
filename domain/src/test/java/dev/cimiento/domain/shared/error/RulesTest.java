package dev.cimiento.domain.shared.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final BigDecimal MAX = new BigDecimal("9999.99");

    private final Rules rules = new Rules();

    @Test
    void line_is_normalized_and_stripped() {
        assertThat(rules.line("name", " Cafe\u0301\t", 4)).isEqualTo("Café");
        assertThatCode(rules::enforce).doesNotThrowAnyException();
    }

    @Test
    void length_counts_characters_and_not_surrogates() {
        rules.line("name", "\uD83C\uDF75".repeat(3), 3);

        assertThatCode(rules::enforce).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u007Fb", "a\uD83Cb", "a\u2028b", "a\uFFFEb", "a\uFDD0b"})
    void line_with_control_characters_or_broken_unicode_is_rejected(String text) {
        rules.line("name", text, 80);

        assertThatThrownBy(rules::enforce).hasMessage("name must not contain control characters or broken Unicode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0\u2003", "\u200B", "\u202E\u200D", "\u3164", "\u2800 \uFFA0"})
    void line_without_a_visible_character_is_rejected(String text) {
        rules.line("name", text, 80);

        assertThatThrownBy(rules::enforce).hasMessageContaining("name must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Eadmin", "a\u202Ab\u202C", "\u2067a\u2069"})
    void line_with_characters_that_reorder_its_text_is_rejected(String text) {
        rules.line("name", text, 80);

        assertThatThrownBy(rules::enforce)
                .hasMessageContaining("must not contain characters that change the direction");
    }

    @Test
    void line_in_a_right_to_left_script_is_accepted() {
        assertThat(rules.line("name", "\u0645\u0631\u062D\u0628\u0627 \u200Fx", 80))
                .isNotEmpty();
        assertThatCode(rules::enforce).doesNotThrowAnyException();
    }

    @Test
    void far_too_long_line_is_rejected_before_it_is_normalized() {
        rules.line("name", "a\u0301\u0323".repeat(200_000), 80);

        assertThatThrownBy(rules::enforce).hasMessage("name must have at most 80 characters");
    }

    @Test
    void text_can_have_several_lines() {
        assertThat(rules.optionalText("description", Optional.of("one\r\n\ttwo"), 80))
                .contains("one\r\n\ttwo");
        assertThatCode(rules::enforce).doesNotThrowAnyException();
    }

    @Test
    void blank_optional_value_counts_as_absent() {
        assertThat(rules.optionalText("description", Optional.of(" \n"), 80)).isEmpty();
        assertThat(rules.optionalLine("sku", Optional.of(" "), 80)).isEmpty();
    }

    @Test
    void all_violations_are_reported_at_once() {
        rules.line("name", " ", 80);
        rules.money("price", new BigDecimal("-1"), MAX);
        rules.require(false, "tagIds", "must be at most 20");

        assertThatThrownBy(rules::enforce)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .containsExactly(
                                        new Violation("name", ViolationCode.REQUIRED, "must not be blank"),
                                        new Violation(
                                                "price", ViolationCode.OUT_OF_RANGE, "must be between 0 and 9999.99"),
                                        new Violation("tagIds", "must be at most 20")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1.5, 1.50", "1.500, 1.50", "2e3, 2000.00", "0e-999999999, 0.00", "9999.99, 9999.99"})
    void money_has_two_decimals(String given, BigDecimal kept) {
        assertThat(rules.money("price", new BigDecimal(given), MAX)).isEqualTo(kept);
        assertThatCode(rules::enforce).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "-0.01", "10000", "1e400", "1e999999999", "1e-999999999"})
    void invalid_amount_of_money_is_rejected(String given) {
        rules.money("price", new BigDecimal(given), MAX);

        assertThatThrownBy(rules::enforce).isInstanceOf(Invalid.class);
    }
}
