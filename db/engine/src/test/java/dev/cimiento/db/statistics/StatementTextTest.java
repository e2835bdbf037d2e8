package dev.cimiento.db.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            select /* shop.OrderMapper.page */ 1 | shop.OrderMapper.page
            /* shop.OrderMapper.page */ select 1 | shop.OrderMapper.page
            with /*a.B*/ x as (select 1) table x | a.B
            select 1 /* not a name */            |
            select 1 /* word */                  |
            select '/* a.B.c */'                 |
            """)
    void name_is_the_first_comment_with_dots(String sql, String name) {
        assertThat(new StatementText(sql).name().orElse(null)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            select a from t where b = $1              | SELECT  a FROM t WHERE b = 'x'
            select a from t where b in ($1, $2)       | select a from t where b in ($1 /*, ... */)
            select a from t where b in (1, 2, 3)      | select a from t where b in ($1)
            select /* a.B.c */ a from t limit $1      | select a from t limit 20;
            select a from t where b = $1::uuid        | select a from t where b = ?::uuid
            select a from t where b = true            | select a from t where b = $2
            """)
    void shape_ignores_constants_comments_and_numbers_of_values(String one, String other) {
        assertThat(new StatementText(one).shape()).isEqualTo(new StatementText(other).shape());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            select a from t where b = $1              | select a from t where c = $1
            select a from t where b is null           | select a from t where b is not null
            select "A" from t                         | select "a" from t
            select a from t                           | select a from t for update
            """)
    void shape_keeps_all_other_words(String one, String other) {
        assertThat(new StatementText(one).shape()).isNotEqualTo(new StatementText(other).shape());
    }

    @Test
    void masked_text_has_one_line_without_strings_and_comments() {
        assertThat(new StatementText("-- a new role\ncreate role x\n  password 'secret' valid until $$tomorrow$$")
                        .masked())
                .isEqualTo("create role x password '…' valid until '…'");
    }
}
