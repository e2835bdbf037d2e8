package dev.cimiento.db.changelog.apply;

import static dev.cimiento.db.changelog.revision.Revisions.FIRST;
import static dev.cimiento.db.changelog.revision.Revisions.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests an upgrade in a process that is killed while it waits for this test. */
class KilledUpgradeTest {

    @TempDir
    private Path folder;

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    @BeforeEach
    void writeFirstRevision() throws IOException {
        write(
                FIRST,
                "base",
                "--changeset test:20260101000000-1\ncreate table one (id int);\n--rollback drop table one;\n");
    }

    @Test
    void upgrade_killed_between_two_steps_holds_no_lock_and_can_be_continued() throws Exception {
        write(SECOND, FIRST, """
                --changeset test:20260102000000-1
                create table two (id int);
                select pg_advisory_lock(42);
                --rollback drop table two;
                """);
        try (Connection gate = database.dataSource().getConnection();
                Statement statement = gate.createStatement()) {
            statement.execute("select pg_advisory_lock(42)");
            killOnce("select from pg_locks where locktype = 'advisory' and objid = 42 and not granted");
        }

        assertThat(migrations().state().applied()).extracting(Revision::id).containsExactly(FIRST);
        assertThat(migrations().upgrade(step -> {})).extracting(Revision::id).containsExactly(SECOND);
        assertThat(migrations().downgrade(2, step -> {})).hasSize(2);
    }

    @Test
    @Tag("endurance")
    void upgrade_killed_while_building_an_index_is_half_applied_and_can_be_completed() throws Exception {
        write(SECOND, FIRST, """
                --changeset test:20260102000000-1
                alter table one add name text;
                --rollback alter table one drop name;

                --changeset test:20260102000000-2 runInTransaction:false
                create index concurrently one_name_idx on one (name);
                --rollback drop index concurrently if exists one_name_idx;
                """);
        migrations().upgrade(RevisionTarget.parse("+1"), step -> {});
        try (Connection gate = database.dataSource().getConnection();
                Statement statement = gate.createStatement()) {
            // The build waits for all transactions that can still see the table without the index.
            gate.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            gate.setAutoCommit(false);
            statement.execute("select 1");
            killOnce("select from pg_class where relname = 'one_name_idx'");
            database.await(
                    "select where not exists (select from pg_stat_activity where query ~ '^create index concurrently')");
        }

        HalfApplied half = migrations().state().halfApplied().orElseThrow();
        assertThat(half.applied()).containsExactly("20260102000000-1");
        assertThat(half.leftovers()).containsExactly("one_name_idx");

        assertThat(migrations().upgrade(step -> {})).extracting(Revision::id).containsExactly(SECOND);
        assertThat(database.finds("select from pg_index where indexrelid = 'one_name_idx'::regclass and indisvalid"))
                .isTrue();
        assertThat(migrations().state().halfApplied()).isEmpty();
    }

    /** Starts an upgrade, and kills it as soon as a query returns a row. */
    private void killOnce(String query) throws Exception {
        try (UpgradingProcess upgrade = new UpgradingProcess(database.url(), folder)) {
            database.await(query);
            upgrade.kill();
        }
    }

    private Migrations migrations() {
        return new Migrations(database.dataSource(), Changelog.read(SqlFolder.directory(folder)));
    }

    private void write(String id, String follows, String changeSets) throws IOException {
        Files.writeString(
                folder.resolve(id + "_x.sql"),
                "--liquibase formatted sql logicalFilePath:" + id + "\n-- follows: " + follows + "\n\n" + changeSets);
    }
}
