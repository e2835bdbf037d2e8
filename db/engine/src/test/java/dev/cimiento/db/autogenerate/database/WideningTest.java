package dev.cimiento.db.autogenerate.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types with their modifiers as PostgreSQL keeps them: -1 for none, the digits of a second, a length and 4. */
class WideningTest {

    @ParameterizedTest(name = "{0}({1}) to {2}({3})")
    @CsvSource({
        "timestamp, -1, timestamptz, 0",
        "timestamp, 3, timestamptz, 0",
        "timestamp, -1, timestamp, 3",
        "time, -1, timetz, 0",
        "timestamptz, -1, timestamp, -1",
        "json, -1, jsonb, -1",
        "varchar, 24, varchar, 14",
        "int8, -1, int4, -1"
    })
    void narrower_type_does_not_hold_all_values(String from, int modifier, String to, int wanted) {
        assertThat(Widening.holds(Column.ofType(from, modifier), Column.ofType(to, wanted)))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}({1}) to {2}({3})")
    @CsvSource({
        "timestamp, 0, timestamp, 6",
        "timestamp, -1, timestamp, 6",
        "timestamp, -1, timestamptz, -1",
        "date, -1, timestamp, 0",
        "time, 3, timetz, 3",
        "jsonb, -1, json, -1",
        "json, -1, text, -1",
        "varchar, 14, varchar, 24",
        "int4, -1, int8, -1"
    })
    void wider_type_holds_all_values(String from, int modifier, String to, int wanted) {
        assertThat(Widening.holds(Column.ofType(from, modifier), Column.ofType(to, wanted)))
                .isTrue();
    }
}
