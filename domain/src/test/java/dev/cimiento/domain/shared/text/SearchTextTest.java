package dev.cimiento.domain.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    private static final FoldedWords WORDS = FoldedWords.of("Chef Anton's Cajun Seasoning, 48 - 6 oz jars");

    @ParameterizedTest
    @ValueSource(strings = {"cajun", "CAJUN chef", "anton s", "sea", "jars 48 se", "6-oz ja"})
    void search_matches_a_text_with_all_words_the_last_one_as_a_prefix(String searched) {
        assertThat(new SearchText(searched).matches(WORDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sea cajun", "ajun", "cajun tea", "caj chef"})
    void search_does_not_match_a_text_that_lacks_a_word(String searched) {
        assertThat(new SearchText(searched).matches(WORDS)).isFalse();
    }

    @Test
    void search_without_a_word_is_rejected() {
        assertThatThrownBy(() -> new SearchText(" & | ! "))
                .isInstanceOf(Invalid.class)
                .hasMessage("text must have a word to search for");
    }
}
