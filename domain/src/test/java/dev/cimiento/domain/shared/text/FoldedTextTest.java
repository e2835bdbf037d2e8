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
    void folding_what_is_folded_changes_nothing() {
        for (String text : List.of("Ǆungla", "ẞ", "ŉ", "Ω", "½ litre", "한국어", "e\u0301")) {
            String once = FoldedText.of(text).value();
            assertThat(FoldedText.of(once).value()).isEqualTo(once);
        }
    }

    @Test
    void the_order_is_that_of_code_points_as_under_collate_c() {
        FoldedText highestOfTheBasicPlane = new FoldedText("\uFFFD");
        FoldedText emoji = new FoldedText("\uD83C\uDF75");

        assertThat(highestOfTheBasicPlane).isLessThan(emoji);
        assertThat(new FoldedText("a")).isLessThan(new FoldedText("ab"));
    }

    @Test
    void a_letter_that_unfolds_into_many_does_not_make_a_key_that_no_index_takes() {
        FoldedText folded = FoldedText.of("\uFDFA".repeat(120));

        assertThat(folded.value().codePointCount(0, folded.value().length())).isEqualTo(250);
    }
}
