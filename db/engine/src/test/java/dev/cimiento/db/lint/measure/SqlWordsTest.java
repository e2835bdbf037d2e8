package dev.cimiento.db.lint.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table readings (id bigint primary key)",
                "CREATE UNLOGGED TABLE readings (id bigint)",
                "create unique index readings_at_idx on readings (at)",
                "create view newest as select 1",
                "create function touch() returns trigger language plpgsql as $$ begin execute 'drop table x'; end $$",
                "comment on table readings is 'As measured'"
            })
    void definition_of_a_new_object_only_adds(String sql) {
        assertThat(new SqlWords(sql).onlyAdds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table copied as select drop_others()",
                "create materialized view newest as select drop_others()",
                "create or replace view newest as select 1",
                "create index concurrently readings_at_idx on readings (at)",
                "create extension citext",
                "alter table readings add column note text",
                "drop table readings",
                "update readings set note = 'create table'",
                "create table readings (id bigint); drop table others"
            })
    void statement_that_can_change_existing_objects_does_not_only_add(String sql) {
        assertThat(new SqlWords(sql).onlyAdds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set local lock_timeout = '5s'", "SET search_path = '';"})
    void parameter_is_set(String sql) {
        assertThat(new SqlWords(sql).setsParameter()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set constraints all immediate",
                "alter table readings set (fillfactor = 70)",
                "set local lock_timeout = '5s'; drop table others"
            })
    void other_statement_with_the_word_set_sets_no_parameter(String sql) {
        assertThat(new SqlWords(sql).setsParameter()).isFalse();
    }
}
