package dev.cimiento.db.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DeclaredSchemaTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    @Test
    void file_can_use_objects_of_a_later_file() {
        apply(Map.of(
                "a.sql", "create table a (id int references b (id));",
                "b.sql", "create table b (id int primary key references c (id));",
                "c.sql", "create table c (id int primary key); -- {not a JDBC escape}"));

        assertThat(Catalog.of(database.dataSource()).differencesTo(Catalog.of(database.dataSource())))
                .isEmpty();
    }

    @Test
    void session_settings_of_a_file_do_not_affect_the_next() {
        apply(Map.of(
                "a.sql", "select pg_catalog.set_config('search_path', '', false); create table public.a (id int);",
                "b.sql", "create table b (id int);"));

        assertThat(Catalog.of(database.dataSource()).objects()).contains("table public.a", "table public.b");
    }

    @Test
    void failed_file_is_named_with_the_reason() {
        assertThatThrownBy(() -> apply(Map.of(
                        "a.sql", "create table a (id int);",
                        "b.sql", "create table b (id int references nowhere (id));")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("b.sql", "relation \"nowhere\" does not exist");
    }

    @Test
    void statement_can_follow_a_function_with_a_sql_body() {
        apply(Map.of("a.sql", """
                create function larger(x int, y int) returns int language sql
                begin atomic
                    select 1;
                    select case when x > y then x else y end;
                end;
                create table a (id int default larger(1, 2));
                """));

        assertThat(Catalog.of(database.dataSource()).objects()).contains("table public.a");
    }

    private void apply(Map<String, String> files) {
        new DeclaredSchema(SqlFolder.of(files)).applyTo(database.dataSource());
    }

    @Test
    void index_declared_concurrently_is_created() {
        apply(Map.of("a.sql", """
                create table a (id int, "concurrently" int);
                create unique index /* quick */ concurrently if not exists a_id on a (id);
                create index a_concurrently on a ("concurrently");
                """));

        assertThat(Catalog.of(database.dataSource()).objects())
                .contains("index public.a_id", "index public.a_concurrently", "table column public.a.\"concurrently\"");
    }
}
