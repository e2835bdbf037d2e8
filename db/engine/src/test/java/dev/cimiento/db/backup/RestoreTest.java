package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.backup.BackupVerification.Verified;
import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

    @AutoClose
    private static final TestDatabase SOURCE = TestDatabase.empty();

    @TempDir
    private static Path folder;

    private static SmallProject project;
    private static Path path;

    @AutoClose
    private TestDatabase target = SOURCE;

    @BeforeAll
    static void saveSource() throws SQLException {
        project = SavedShop.project(folder);
        path = SavedShop.save(project, SOURCE, folder);
    }

    @BeforeEach
    void createTarget() {
        target = TestDatabase.empty();
    }

    private RestoreReport restore(boolean clean) {
        try (BackupFile file = BackupFile.open(path)) {
            return new Restore(target.dataSource(), project.project()).run(file, clean, Progress.Listener.NONE);
        }
    }

    @Test
    void rows_of_the_history_are_replaced_and_broken_invariants_are_reported() throws SQLException {
        RestoreReport report = restore(false);

        assertThat(text("select string_agg(name || '=' || value, ' ' order by name) from settings"))
                .isEqualTo("currency=EUR theme=dark");
        assertThat(report.broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.rows()).containsExactly("id=3"));
        assertThat(report.created()).isEmpty();
        assertThat(report.pending()).isEmpty();
        assertThat(text("select count(*) from pg_stats where tablename = 'orders'"))
                .as("columns with statistics")
                .isEqualTo("3");
    }

    @Test
    void database_with_objects_is_not_changed_without_clean() throws SQLException {
        target.execute("create table mine (id int); insert into mine values (7)");

        assertThatThrownBy(() -> restore(false))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("The database is not empty; it has table public.mine")
                .hasMessageEndingWith("with --clean.");

        assertThat(text("select count(*) from pg_class where relnamespace = 'public'::regnamespace"))
                .isEqualTo("1");
    }

    @Test
    void clean_replaces_everything_and_keeps_privileges_as_saved() throws SQLException {
        try (TestRole app = new TestRole(SOURCE)) {
            SOURCE.execute("grant select on orders to " + app.name());
            Path granted = folder.resolve("granted.cimiento");
            new Backup(SOURCE.dataSource(), Clock.systemUTC()).save(granted, Progress.Listener.NONE);
            target.execute("""
                    create extension citext;
                    create schema other;
                    create type colour as enum ('red');
                    create table other.mine (c colour, n citext);
                    create view seen as select c from other.mine;
                    create function one() returns int language sql return 1;
                    create table orders (id int default one());
                    """ + "alter default privileges grant all on tables to " + app.name());

            try (BackupFile file = BackupFile.open(granted)) {
                new Restore(target.dataSource(), project.project()).run(file, true, Progress.Listener.NONE);
            }

            assertThat(text("select count(*) from orders")).isEqualTo("3");
            assertThat(text("select count(*) from pg_namespace where nspname = 'other'"))
                    .isEqualTo("0");
            assertThat(text("select to_regtype('colour') is null and to_regproc('one') is null"))
                    .isEqualTo("t");
            assertThat(text("select string_agg(table_name || ' ' || privilege_type, ', ') from"
                            + " information_schema.role_table_grants where grantee = '" + app.name() + "'"))
                    .isEqualTo("orders SELECT");
            target.execute("drop owned by " + app.name());
        }
    }

    @Test
    void file_with_a_revision_that_the_history_does_not_have_is_refused() throws Exception {
        SmallProject older = new SmallProject(folder.resolve("older"));

        try (BackupFile file = BackupFile.open(path)) {
            assertThatThrownBy(() ->
                            new Restore(target.dataSource(), older.project()).run(file, true, Progress.Listener.NONE))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("is newer than the changelog, which does not have 20260101000001")
                    .hasMessageContaining("Nothing was changed.");
        }
    }

    @Test
    void half_applied_revision_is_restored_as_it_was_and_can_be_completed() throws Exception {
        SmallProject half = new SmallProject(folder.resolve("half"))
                .revision("create table half (id int);")
                .revision("""
                        alter table half add name text;
                        --rollback select 1;

                        --changeset test:20260101000002-2 runInTransaction:false
                        create unique index concurrently half_id_idx on half (id);
                        """);
        TestDatabase source = TestDatabase.empty();
        new Migrations(source.dataSource(), half.project().changelog()).upgrade(RevisionTarget.parse("+1"), step -> {});
        source.execute("insert into half values (1), (1)");
        assertThatThrownBy(() -> half.upgrade(source.dataSource())).hasMessageContaining("is duplicated");
        Path file = folder.resolve("half.cimiento");
        new Backup(source.dataSource(), Clock.systemUTC()).save(file, Progress.Listener.NONE);
        source.close();

        try (BackupFile opened = BackupFile.open(file)) {
            RestoreReport report =
                    new Restore(target.dataSource(), half.project()).run(opened, false, Progress.Listener.NONE);
            assertThat(report.created()).containsExactly("column public.half.name");
        }
        target.execute("delete from half");
        half.upgrade(target.dataSource());
        assertThat(target.exists("half_id_idx")).isTrue();
    }

    @Test
    void row_that_breaks_a_foreign_key_leaves_all_tables_empty() throws Exception {
        TestDatabase broken = TestDatabase.empty();
        project.upgrade(broken.dataSource());
        broken.execute(
                "alter table orders drop constraint orders_customer_id_fkey; insert into orders values (1, 99, 1);"
                        + " insert into events values (1, 'one')");
        Path file = folder.resolve("broken.cimiento");
        new Backup(broken.dataSource(), Clock.systemUTC()).save(file, Progress.Listener.NONE);
        broken.close();

        try (BackupFile opened = BackupFile.open(file)) {
            assertThatThrownBy(() -> new Restore(target.dataSource(), project.project())
                            .run(opened, false, Progress.Listener.NONE))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("No rows were loaded: a constraint does not hold with them")
                    .hasMessageContaining("Key (customer_id)=(99) is not present in table \"customers\"");
        }
        assertThat(text("select count(*) from events")).isEqualTo("0");
        assertThat(text("select count(*) from pg_constraint where conname = 'orders_customer_id_fkey'"))
                .isEqualTo("1");
    }

    @Test
    void verification_restores_into_a_scratch_database_and_finds_no_difference() throws Exception {
        try (ScratchDatabases scratch = new ScratchDatabases(target.url());
                BackupFile file = BackupFile.open(path)) {
            Verified verified = new BackupVerification(scratch, project.project()).verify(file, Progress.Listener.NONE);

            assertThat(verified.differences()).isEmpty();
            assertThat(verified.report().missing()).isEmpty();
        }
    }

    @Test
    void function_that_was_created_by_hand_is_reported_as_missing() throws Exception {
        SOURCE.execute("create function by_hand() returns int language sql return 1");
        Path drifted = folder.resolve("drifted.cimiento");
        new Backup(SOURCE.dataSource(), Clock.systemUTC()).save(drifted, Progress.Listener.NONE);
        SOURCE.execute("drop function by_hand()");

        try (BackupFile file = BackupFile.open(drifted)) {
            RestoreReport report =
                    new Restore(target.dataSource(), project.project()).run(file, false, Progress.Listener.NONE);
            assertThat(report.missing()).containsExactly("function public.by_hand()");
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = target.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
