package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.backup.ReplacingRestore.Replaced;
import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplacingRestoreTest extends RestoreFixture {

    @BeforeEach
    void fillTarget() throws SQLException {
        target.execute("""
                create extension pg_trgm;
                create schema other;
                create type colour as enum ('red');
                create table other.mine (c colour);
                create view seen as select c from other.mine;
                create function one() returns int language sql return 1;
                create table orders (id int default one());
                insert into other.mine values ('red');
                create publication everything;
                """);
    }

    private Replaced replace(Path saved, DatabaseUrl url, Progress.Listener listener) {
        try (BackupFile file = BackupFile.open(saved);
                ReplacingRestore restore = ReplacingRestore.of(url, project.project())) {
            Replaced replaced = restore.run(file, listener);
            restore.drop(replaced.previous());
            return replaced;
        }
    }

    @Test
    void everything_is_replaced_except_extensions_and_properties_of_the_database() throws SQLException {
        String name = target.url().database();
        try (TestRole app = new TestRole(source)) {
            source.execute(
                    "grant select on orders to " + app.name() + "; alter default privileges grant select on tables to "
                            + app.name() + "; alter default privileges in schema public grant usage on sequences to "
                            + app.name()
                            + "; alter default privileges revoke execute on functions from public");
            Path saved = save(source, "granted");
            String defaultPrivileges =
                    "select string_agg(defaclacl::text, ' ' order by defaclobjtype::text) from pg_default_acl";
            String granted = text(source, defaultPrivileges);
            target.execute("alter default privileges grant all on tables to " + app.name());
            target.execute(
                    "alter database " + name + " set search_path to \"$user\", public, \"Odd schema\"; alter role "
                            + app.name() + " in database " + name + " set work_mem to '7MB'; alter database " + name
                            + " connection limit 50; comment on database " + name
                            + " is 'It''s mine'; revoke connect on database "
                            + name + " from public; grant connect on database " + name + " to " + app.name());
            String properties = text(properties(name));

            replace(saved, target.url(), Progress.Listener.NONE);

            assertThat(text("select count(*) from orders")).isEqualTo("3");
            assertThat(text("select to_regtype('colour') is null and to_regnamespace('other') is null"))
                    .isEqualTo("t");
            assertThat(text("select string_agg(extname, ' ' order by extname) from pg_extension"))
                    .isEqualTo("citext pg_trgm plpgsql");
            assertThat(text(properties(name))).isEqualTo(properties).contains("Odd schema", "7MB", "It's mine");
            assertThat(text("select string_agg(table_name || ' ' || privilege_type, ', ') from"
                            + " information_schema.role_table_grants where grantee = '" + app.name() + "'"))
                    .isEqualTo("orders SELECT");
            assertThat(text(defaultPrivileges)).isEqualTo(granted);
            assertThat(databases(name)).isEqualTo(name);
            target.execute("drop owned by " + app.name());
        }
    }

    private static String properties(String database) {
        return "select concat_ws('|', encoding, datcollate, datctype, datlocprovider, datdba, datconnlimit,"
                + " array(select unnest(datacl)::text order by 1),"
                + " shobj_description(d.oid, 'pg_database'), (select string_agg(setrole::regrole || ' ' ||"
                + " setconfig::text, ' ' order by setrole) from pg_db_role_setting where setdatabase = d.oid))"
                + " from pg_database d where datname = '" + database + "'";
    }

    private String databases(String start) throws SQLException {
        return text("select string_agg(datname, ' ') from pg_database where starts_with(datname, '" + start + "')");
    }

    @Test
    void restore_that_fails_leaves_the_database_as_it_was() throws Exception {
        Path broken;
        try (TestDatabase database = TestDatabase.empty()) {
            project.upgrade(database.dataSource());
            database.execute(
                    "alter table orders drop constraint orders_customer_id_fkey; insert into orders values (1, 99, 1)");
            broken = save(database, "broken");
        }

        assertThatThrownBy(() -> replace(broken, target.url(), Progress.Listener.NONE))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("No rows were loaded: a constraint does not hold with them");

        assertThat(text("select c from seen")).isEqualTo("red");
        assertThat(databases(target.url().database())).isEqualTo(target.url().database());
    }

    @Test
    void database_with_other_sessions_is_not_replaced() throws Exception {
        DatabaseUrl shop = target.url().withParameter("ApplicationName", "shop server");
        try (Connection connection = shop.dataSource().getConnection()) {
            assertThatThrownBy(() -> replace(path, target.url(), Progress.Listener.NONE))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("other sessions are connected to it (shop server). End them first. Nothing");
            assertThat(connection.isValid(1)).isTrue();
        }
        Connection[] late = new Connection[1];
        assertThatThrownBy(() -> replace(path, target.url(), progress -> late[0] = connected(late[0], shop)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("is being accessed by other users");
        late[0].close();
        assertThat(text("select c from seen")).isEqualTo("red");
    }

    private static Connection connected(Connection connection, DatabaseUrl url) {
        try {
            return connection == null ? url.dataSource().getConnection() : connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void role_without_the_right_to_create_databases_is_told_so() throws Exception {
        try (TestRole role = new TestRole(target)) {
            target.execute("alter database " + target.url().database() + " owner to " + role.name());
            DatabaseUrl url = DatabaseUrl.parse(
                    TestDatabase.address(target.url()).replaceFirst("//[^@]*@", "//" + role.name() + ":secret@"));

            assertThatThrownBy(() -> replace(path, url, Progress.Listener.NONE))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("the right to create databases (alter role … createdb)")
                    .hasMessageEndingWith("Nothing was changed.");
        }
    }
}
