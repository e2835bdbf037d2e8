package dev.cimiento.db.autogenerate.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that get synthetic rows for the test of statements. */
class AffectedTablesTest {

    private static final Set<String> TABLES = Set.of("public.people", "public.pets", "\"Zoo\".\"Cages\"");
    private static final AffectedTables AFFECTED = new AffectedTables(Set.of("next_number"), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table public.people add column age int default 1",
                "ALTER TABLE People ALTER COLUMN name SET NOT NULL",
                "create index people_name_idx on \"people\" (name)",
                "drop table people",
                "create function next_number() returns int language sql return (select count(*) from people)"
            })
    void definition_affects_the_tables_that_it_names(String statement) {
        assertThat(AFFECTED.by(List.of(statement), TABLES)).containsExactly("public.people");
    }

    @Test
    void quoted_name_is_found() {
        assertThat(AFFECTED.by(List.of("comment on table \"Zoo\".\"Cages\" is ''"), TABLES))
                .containsExactly("\"Zoo\".\"Cages\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update people set name = ''",
                "select correct_names()",
                "do $$ begin delete from people; end $$",
                "create materialized view names as select name from people",
                "create table names as select name from people",
                "create sequence people_numbers",
                "alter domain code validate constraint short",
                "drop type code cascade",
                "alter table people add column number int default next_number()"
            })
    void statement_that_can_concern_tables_without_their_names_affects_all(String statement) {
        assertThat(AFFECTED.by(List.of(statement), TABLES)).isEqualTo(TABLES);
    }

    @Test
    void every_statement_affects_all_tables_if_an_event_trigger_exists() {
        assertThat(new AffectedTables(Set.of(), true).by(List.of("comment on table people is ''"), TABLES))
                .isEqualTo(TABLES);
    }
}
