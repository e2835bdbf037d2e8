package dev.cimiento.db.core;

import static dev.cimiento.db.core.SqlTokens.Kind.COMMENT;
import static dev.cimiento.db.core.SqlTokens.Kind.OTHER;
import static dev.cimiento.db.core.SqlTokens.Kind.QUOTED;
import static dev.cimiento.db.core.SqlTokens.Kind.SPACE;
import static dev.cimiento.db.core.SqlTokens.Kind.STRING;
import static dev.cimiento.db.core.SqlTokens.Kind.WORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.core.SqlTokens.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTokensTest {

    @Test
    void statement_is_split_into_words_numbers_and_signs() {
        assertThat(SqlTokens.of("select a_1 >= 1.5e3;"))
                .containsExactly(
                        new Token(WORD, "select"),
                        new Token(SPACE, " "),
                        new Token(WORD, "a_1"),
                        new Token(SPACE, " "),
                        new Token(OTHER, ">"),
                        new Token(OTHER, "="),
                        new Token(SPACE, " "),
                        new Token(OTHER, "1.5e3"),
                        new Token(OTHER, ";"));
    }

    @Test
    void nested_comment_is_part_of_the_outer_comment() {
        assertThat(SqlTokens.of("/* a /* ; */ b */ select -- ;\n1"))
                .containsExactly(
                        new Token(COMMENT, "/* a /* ; */ b */"),
                        new Token(SPACE, " "),
                        new Token(WORD, "select"),
                        new Token(SPACE, " "),
                        new Token(COMMENT, "-- ;"),
                        new Token(SPACE, "\n"),
                        new Token(OTHER, "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'it''s; '",
                "E'it\\'s; '",
                "e'\\\\'",
                "B'01'",
                "x'1F'",
                "N'a'",
                "U&'\\0061'",
                "$$a;'$$",
                "$fn$ $$ $other$ $fn$",
                "$ä$;$ä$"
            })
    void string_is_one_token_in_each_notation(String string) {
        assertThat(SqlTokens.of(string)).containsExactly(new Token(STRING, string));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a;\"\"b\"", "U&\"d\\0061t\"", "u&\"x\""})
    void quoted_identifier_is_one_token(String identifier) {
        assertThat(SqlTokens.of(identifier)).containsExactly(new Token(QUOTED, identifier));
    }

    @Test
    void identifier_may_contain_a_dollar_and_letters_of_any_language() {
        assertThat(SqlTokens.of("größe$1 $1"))
                .containsExactly(
                        new Token(WORD, "größe$1"),
                        new Token(SPACE, " "),
                        new Token(OTHER, "$"),
                        new Token(OTHER, "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a", "select /* a /* b */", "do $a$ x $b$", "\"a", "E'\\'", "𝒳 = '𝒳", ""})
    void text_with_an_unclosed_quote_is_kept(String sql) {
        List<Token> tokens = SqlTokens.of(sql);

        assertThat(tokens.stream().map(Token::text).collect(Collectors.joining()))
                .isEqualTo(sql);
    }
}
