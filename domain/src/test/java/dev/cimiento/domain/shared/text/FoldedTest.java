package dev.cimiento.domain.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

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
        assertThat(Folded.of(text)).isEqualTo(new Folded(folded));
    }

    @Test
    void folding_what_is_folded_changes_nothing() {
        for (String text : List.of("Ǆungla", "ẞ", "ŉ", "Ω", "½ litre", "한국어", "e\u0301")) {
            String once = Folded.of(text).value();
            assertThat(Folded.of(once).value()).isEqualTo(once);
        }
    }

    @Test
    void the_order_is_that_of_code_points_as_under_collate_c() {
        Folded highestOfTheBasicPlane = new Folded("\uFFFD");
        Folded emoji = new Folded("\uD83C\uDF75");

        assertThat(highestOfTheBasicPlane).isLessThan(emoji);
        assertThat(new Folded("a")).isLessThan(new Folded("ab"));
    }

    @Test
    void a_letter_that_unfolds_into_many_does_not_make_a_key_that_no_index_takes() {
        Folded folded = Folded.of("\uFDFA".repeat(120));

        assertThat(folded.value().codePointCount(0, folded.value().length())).isEqualTo(250);
    }
}
