package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.backup.BackupVerification.Verified;
import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.file.BackupWriter;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.manifest.SavedTable;
import dev.cimiento.db.backup.manifest.TableData;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.testing.TestDatabase;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoreTest extends RestoreFixture {

    @Test
    void rows_of_the_history_are_replaced_and_broken_invariants_are_reported() throws SQLException {
        RestoreReport report = restore(path);

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

        assertThatThrownBy(() -> restore(path))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("The database is not empty; it has table public.mine")
                .hasMessageEndingWith("with --clean.");

        assertThat(text("select count(*) from pg_class where relnamespace = 'public'::regnamespace"))
                .isEqualTo("1");
    }

    @Test
    void file_with_a_revision_that_the_history_does_not_have_is_refused() throws Exception {
        SmallProject older = new SmallProject(folder.resolve("older"));

        assertThatThrownBy(() -> restore(path, older))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("is newer than the changelog, which does not have 20260101000001")
                .hasMessageContaining("Nothing was changed.");
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
        Path saved;
        try (TestDatabase database = TestDatabase.empty()) {
            new Migrations(database.dataSource(), half.project().changelog())
                    .upgrade(RevisionTarget.parse("+1"), step -> {});
            database.execute("insert into half values (1), (1)");
            assertThatThrownBy(() -> half.upgrade(database.dataSource())).hasMessageContaining("is duplicated");
            saved = save(database, "half");
        }

        assertThat(restore(saved, half).created()).containsExactly("column public.half.name");
        target.execute("delete from half");
        half.upgrade(target.dataSource());
        assertThat(target.exists("half_id_idx")).isTrue();
    }

    @Test
    void row_that_breaks_a_foreign_key_leaves_all_tables_empty() throws Exception {
        Path broken;
        try (TestDatabase database = TestDatabase.empty()) {
            project.upgrade(database.dataSource());
            database.execute(
                    "alter table orders drop constraint orders_customer_id_fkey; insert into orders values (1, 99, 1);"
                            + " insert into events values (1, 'one')");
            broken = save(database, "broken");
        }

        assertThatThrownBy(() -> restore(broken))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("No rows were loaded: a constraint does not hold with them")
                .hasMessageContaining("Key (customer_id)=(99) is not present in table \"customers\"");
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
        source.execute("create function by_hand() returns int language sql return 1");
        Path drifted = save(source, "drifted");
        source.execute("drop function by_hand()");

        assertThat(restore(drifted).missing()).containsExactly("function public.by_hand()");
    }

    /** The last entry of a forged file could otherwise expand to any size. */
    @Test
    void rows_that_are_larger_than_the_file_says_are_refused() throws Exception {
        Path forged = folder.resolve("forged.cimiento");
        try (BackupFile file = BackupFile.open(path);
                BackupWriter writer = BackupWriter.create(forged)) {
            List<SavedTable> tables = new ArrayList<>();
            for (SavedTable table : file.manifest().tables()) {
                if (table.hasData()) {
                    TableData data = writer.table(table.entry(), stream -> {
                        try (InputStream rows = file.rows(table)) {
                            return rows.transferTo(stream);
                        }
                    });
                    tables.add(table.with(new TableData(data.rows(), data.bytes() - 1, data.checksum())));
                } else {
                    tables.add(table);
                }
            }
            Manifest read = file.manifest();
            writer.complete(new Manifest(
                    read.origin(),
                    read.changeSets(),
                    tables,
                    read.sequences(),
                    read.views(),
                    read.objects(),
                    read.grants(),
                    read.largeObjects()));
        }

        assertThatThrownBy(() -> restore(forged))
                .isInstanceOf(DatabaseException.class)
                .hasMessageMatching("No rows were loaded: the rows of public\\.\\w+ are larger than the file says.*");
    }
}
