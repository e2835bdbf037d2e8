package dev.cimiento.db.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the schemas of projects whose history is kept by other tools. */
class SchemaSourceTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    @Test
    void versions_of_flyway_are_numbers_and_repeatable_migrations_follow() throws Exception {
        write("V1__notes.sql", "create table notes (id int);");
        write("V1.10__last.sql", "alter table notes rename column heading to title;");
        write("V1_2__second.sql", "alter table notes add heading text default '${greeting}';");
        write("R__view.sql", "create or replace view titles as select title from notes;");
        write("afterMigrate.sql", "no sql");
        FlywayMigrations migrations = new FlywayMigrations(List.of(folder), Map.of("greeting", "hello"), List.of());

        assertThat(FlywayMigrations.isIn(folder)).isTrue();
        assertThat(migrations.applyTo(database.dataSource())).isEmpty();
        assertThat(database.exists("titles")).isTrue();
        assertThat(database.finds("select from information_schema.columns where column_default ~ 'hello'"))
                .isTrue();
    }

    @Test
    void latest_baseline_of_flyway_replaces_the_migrations_before_it() throws Exception {
        write("V1__old.sql", "create table old (id int);");
        write("B2__all.sql", "create table notes (id int);");
        write("V3__next.sql", "alter table notes add title text;");

        new FlywayMigrations(List.of(folder), Map.of(), List.of()).applyTo(database.dataSource());

        assertThat(database.exists("notes")).isTrue();
        assertThat(database.exists("old")).isFalse();
    }

    @Test
    void default_schema_of_flyway_is_the_search_path_of_later_sessions() throws Exception {
        write("V1__notes.sql", "create table notes (id int); create index concurrently on notes (id);");

        new FlywayMigrations(List.of(folder), Map.of(), List.of("app", "audit")).applyTo(database.dataSource());

        assertThat(database.exists("app.notes")).isTrue();
        assertThat(database.finds("select from notes union all select where current_schema = 'app'"))
                .isTrue();
    }

    @Test
    void failed_migration_is_named_with_its_statement() throws Exception {
        write("V1__notes.sql", "create table notes (id int);\ncreate index on memos (id);");

        assertThatThrownBy(
                        () -> new FlywayMigrations(List.of(folder), Map.of(), List.of()).applyTo(database.dataSource()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("V1__notes.sql fails on the scratch database at: create index on memos (id)")
                .hasMessageContaining("relation \"memos\" does not exist");
    }

    @Test
    void scripts_create_tables_in_any_order_and_report_what_fails() throws Exception {
        Path script = write("schema.sql", """
                \\connect shop
                drop table lines;
                create table lines (order_id int references orders (id));
                create table orders (id int primary key);
                create extension nonexistent;
                """);

        assertThat(new SqlScripts(List.of(script)).applyTo(database.dataSource()))
                .hasSize(2)
                .anyMatch(remark -> remark.startsWith("Failed: drop table lines"))
                .anyMatch(remark -> remark.startsWith("Failed: create extension nonexistent"));
        assertThat(database.exists("lines")).isTrue();
    }

    @Test
    void statements_on_the_whole_server_are_omitted() throws Exception {
        Path script = write("schema.sql", """
                drop database if exists postgres;
                create role intruder superuser;
                alter system set fsync = off;
                create table notes (id int);
                """);

        assertThat(new SqlScripts(List.of(script)).applyTo(database.dataSource()))
                .hasSize(3)
                .allMatch(remark -> remark.startsWith("Omitted, because it concerns the whole server: "));
        assertThat(database.finds("select from pg_roles where rolname = 'intruder'"))
                .isFalse();
    }

    @Test
    void changelog_of_liquibase_is_applied_with_the_files_that_it_includes() throws Exception {
        write("db/changelog/db.changelog-master.yaml", """
                databaseChangeLog:
                  - include: {file: db/changelog/notes.sql}
                  - changeSet:
                      id: 2
                      author: test
                      changes:
                        - addColumn:
                            tableName: notes
                            columns: [{column: {name: title, type: varchar(20)}}]
                  - changeSet:
                      id: 3
                      author: test
                      dbms: mysql
                      changes:
                        - sql: {sql: no postgresql}
                """);
        write(
                "db/changelog/notes.sql",
                "--liquibase formatted sql\n--changeset test:1\ncreate table notes (id int);\n");

        new LiquibaseChangelog(
                        "db/changelog/db.changelog-master.yaml",
                        List.of(folder),
                        "",
                        Objects.requireNonNull(getClass().getClassLoader()))
                .applyTo(database.dataSource());

        assertThat(database.finds("select from information_schema.columns where column_name = 'title'"))
                .isTrue();
    }

    @Test
    void change_set_for_another_database_is_named() throws Exception {
        write(
                "master.sql",
                "--liquibase formatted sql\n--changeset test:1\ncreate table notes (id int) engine = InnoDB;\n");
        ClassLoader loader = Objects.requireNonNull(getClass().getClassLoader());

        assertThatThrownBy(() -> new LiquibaseChangelog("master.sql", List.of(folder), "", loader)
                        .applyTo(database.dataSource()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("The change set 1 of master.sql failed: syntax error at or near");
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        return Files.writeString(path, text);
    }
}
