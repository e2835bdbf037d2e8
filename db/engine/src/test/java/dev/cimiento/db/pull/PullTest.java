package dev.cimiento.db.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.check.DatabaseCheck;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.pull.Pull.Pulled;
import dev.cimiento.db.schema.DeclaredSchema;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullTest {

    private static final String SHOP = """
            create type state as enum ('open', 'paid');
            create table customers (id bigint generated always as identity primary key, name text not null);
            comment on table customers is 'who buys';
            comment on column customers.name is 'as it is written on letters';
            create table orders (
                id bigint generated always as identity primary key,
                customer_id bigint not null references customers (id) on delete restrict,
                state state not null default 'open'
            );
            create index orders_customer_idx on orders (customer_id);
            create view open_orders as select id from orders where state = 'open';
            insert into customers (name) values ('Ada');
            """;

    @TempDir
    private Path folder;

    private final TestDatabase live = TestDatabase.empty();
    private final ScratchDatabases databases = new ScratchDatabases(live.url());

    @AfterEach
    void closeDatabase() {
        databases.close();
        live.close();
    }

    @Test
    void pulled_project_equals_the_database_and_keeps_comments() throws IOException {
        execute(SHOP);

        Pulled pulled = pull();

        assertThat(pulled.differences()).isEmpty();
        assertThat(check()).isTrue();
        assertThat(Files.readString(folder.resolve("schema/schema.sql")))
                .contains("create table customers (")
                .contains("comment on column customers.name is 'as it is written on letters';")
                .doesNotContain("public.");
    }

    @Test
    @Tag("endurance")
    void log_tables_of_alembic_flyway_and_liquibase_are_kept() throws SQLException {
        execute(SHOP + """
                create table alembic_version (version_num varchar(32) primary key);
                insert into alembic_version values ('ae1027a6acf');
                create table flyway_schema_history (installed_rank int primary key);
                create table databasechangelog (id text, author text, filename text);
                insert into databasechangelog values ('1', 'somebody', 'db.xml');
                """);

        assertThat(pull().before()).containsExactly("alembic_version", "flyway_schema_history", "databasechangelog");

        assertThat(check()).isTrue();
        assertThat(one("select version_num from alembic_version")).isEqualTo("ae1027a6acf");
        assertThat(one("select filename from databasechangelog_before")).isEqualTo("db.xml");
    }

    @Test
    void folder_with_sql_files_is_not_overwritten() throws IOException {
        Files.createDirectories(folder.resolve("schema"));
        Files.writeString(folder.resolve("schema/mine.sql"), "select 1;");

        assertThatThrownBy(this::pull).isInstanceOf(DatabaseException.class).hasMessageContaining("has SQL already");
    }

    @Test
    void empty_database_is_rejected_and_nothing_is_written() {
        execute("create table alembic_version (version_num varchar(32) primary key)");

        assertThatThrownBy(this::pull)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("There is nothing to pull");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void taken_name_for_the_old_log_table_is_rejected_and_nothing_is_written() throws SQLException {
        execute(SHOP + """
                create table databasechangelog (id text, author text, filename text);
                insert into databasechangelog values ('1', 'somebody', 'db.xml');
                create table databasechangelog_before (id text);
                """);

        assertThatThrownBy(this::pull)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("databasechangelog_before");
        assertThat(folder).isEmptyDirectory();
        assertThat(one("select filename from databasechangelog")).isEqualTo("db.xml");
    }

    @Test
    @Tag("endurance")
    void settings_of_tables_are_pulled() {
        execute(SHOP + "alter table customers replica identity full");

        assertThat(pull().differences()).isEmpty();
        assertThat(check()).isTrue();
    }

    private Pulled pull() {
        return new Pull(databases, live.url(), folder.resolve("schema"), folder.resolve("changelog"), Clock.systemUTC())
                .run();
    }

    private boolean check() {
        Changelog changelog = Changelog.read(SqlFolder.directory(folder.resolve("changelog/versions")));
        DeclaredSchema schema = new DeclaredSchema(SqlFolder.directory(folder.resolve("schema")));
        return new DatabaseCheck(databases, live.url(), changelog, schema).run().isClean();
    }

    private void execute(String sql) {
        try (Connection connection = live.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private String one(String query) throws SQLException {
        try (Connection connection = live.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
