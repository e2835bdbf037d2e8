package dev.cimiento.domain.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Crème Brûlée, creme brulee",
        "STRASSE, strasse",
        "Straße, strasse",
        "ﬁne, fine",
        "İstanbul, istanbul",
        "Σίσυφος, σισυφοσ",
        "Ⅻ, xii"
    })
    void case_and_accents_do_not_matter(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(new FoldedText(folded));
    }

    @Test
    void folding_a_folded_text_changes_nothing() {
        for (String text : List.of("Ǆungla", "ẞ", "ŉ", "Ω", "½ litre", "한국어", "e\u0301")) {
            String once = FoldedText.of(text).value();
            assertThat(FoldedText.of(once).value()).isEqualTo(once);
        }
    }

    @Test
    void folded_texts_are_ordered_by_code_point() {
        FoldedText highestOfTheBasicPlane = new FoldedText("\uFFFD");
        FoldedText emoji = new FoldedText("\uD83C\uDF75");

        assertThat(highestOfTheBasicPlane).isLessThan(emoji);
        assertThat(new FoldedText("a")).isLessThan(new FoldedText("ab"));
    }

    @Test
    void folded_text_is_truncated_to_the_length_that_an_index_allows() {
        FoldedText folded = FoldedText.of("\uFDFA".repeat(120));

        assertThat(folded.value().codePointCount(0, folded.value().length())).isEqualTo(250);
    }
}
