package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The db commands on databases in unusual states. */
class DatabaseStatesTest {

    @AutoClose
    private final TestProject project;

    DatabaseStatesTest(@TempDir Path folder) {
        project = new TestProject(folder);
    }

    @Test
    void empty_database_is_at_base_and_fails_the_check() {
        assertThat(project.run("current").out()).startsWith("base");
        assertThat(project.run("check").exitCode()).isEqualTo(4);
        assertThat(project.run("invariants").err()).contains("relation \"pets\" does not exist");
        assertThat(project.run("seed").err()).contains("relation \"people\" does not exist");
        assertThat(project.run("downgrade", "-1").err()).contains("There is no -1");
    }

    @Test
    void stamped_database_without_tables_fails_the_check_and_is_repaired() {
        project.run("stamp", "head");

        assertThat(project.run("upgrade").out()).startsWith("Nothing to do");
        DbRun check = project.run("check");
        assertThat(check.exitCode()).isEqualTo(4);
        assertThat(check.out()).contains("table public.people: missing", "table public.pets: missing");
        assertThat(project.run("repair").out()).contains("Created:", "The database matches the declared schema.");
        assertThat(project.run("check").exitCode()).isZero();
    }

    @Test
    void drifted_database_fails_the_check_and_repair_reports_the_rest() throws SQLException {
        project.run("upgrade");
        project.execute("drop table pets; alter table people alter name type varchar(9)");

        assertThat(project.run("check").out())
                .contains("table public.pets: missing")
                .contains("table column public.people.name: expected text, found character varying(9)");

        DbRun repair = project.run("repair");
        assertThat(repair.exitCode()).isEqualTo(4);
        assertThat(repair.out())
                .contains("Created:\n  table column public.pets.name")
                .contains("Not changed, because it exists")
                .contains("people.name: expected text, found character varying(9)");

        DbRun again = project.run("repair");
        assertThat(again.exitCode())
                .as("nothing is to be done, and nothing to be saved")
                .isEqualTo(4);
        assertThat(again.out()).doesNotContain("backup", "Saved");
    }

    @Test
    void database_with_unknown_revisions_is_rejected_and_the_revisions_are_named() throws SQLException {
        project.run("upgrade");
        project.execute("update databasechangelog set id = '20990101000000-1', filename = '20990101000000'"
                + " where filename = '20260102000000'");

        for (String command : new String[] {
            "current", "upgrade", "downgrade -1", "check", "repair", "history -i", "show current", "stamp head"
        }) {
            DbRun run = project.run(command.split(" "));
            assertThat(run.exitCode()).as(command).isEqualTo(1);
            assertThat(run.err())
                    .as(command)
                    .contains("error: The database has a revision that is not in the changelog: 20990101000000.")
                    .contains("Restore its file", "check out the branch", "db stamp --purge")
                    .contains("ALLOW_NEWER_SCHEMA=true");
        }
        assertThat(project.run("stamp", "head", "--purge").exitCode()).isZero();
        assertThat(project.run("check").exitCode()).isZero();
    }

    @Test
    void history_of_another_migration_tool_is_reported() throws SQLException {
        project.execute("create table people (id serial primary key, surname text)");
        project.execute(
                "create table alembic_version (version_num varchar(32)); insert into alembic_version values ('ab')");

        assertThat(project.run("current").out()).contains("base", "alembic_version");
        DbRun upgrade = project.run("upgrade");
        assertThat(upgrade.exitCode()).isEqualTo(5);
        assertThat(upgrade.out()).contains("Another migration tool has a history in this database: alembic_version");
        assertThat(project.run("upgrade", "--yes").err()).contains("relation \"people\" already exists");
        assertThat(project.run("check").out())
                .contains("Another migration tool has a history in this database", "public.people")
                .doesNotContain("Statements that would remove the drift");
        assertThat(project.run("current").out()).startsWith("base");
        assertThat(project.run("repair").err()).contains("Another program migrates this database (alembic_version)");
        assertThat(project.runAt("mysql://localhost/x", "current").err()).contains("--url: ", "unknown kind");
    }

    @Test
    void log_of_liquibase_is_renamed_only_after_confirmation() throws SQLException {
        project.execute("create table people (id int); create table databasechangelog (id text)");
        String[] pull = {
            "pull",
            "--url",
            TestDatabase.address(project.url()),
            "--schema",
            project.folder().resolve("new/schema").toString(),
            "--changelog",
            project.folder().resolve("new/changelog").toString()
        };

        DbRun alone = DbRun.of(pull);
        assertThat(alone.exitCode()).isEqualTo(5);
        assertThat(alone.out())
                .contains("The table databasechangelog of another program (Liquibase) is renamed to"
                        + " databasechangelog_before.");
        assertThat(alone.err()).contains("--yes");
        assertThat(DbRun.answering("n", pull).exitCode()).isEqualTo(5);
        assertThat(project.folder().resolve("new")).doesNotExist();
        project.execute("select id from databasechangelog");
    }

    @Test
    void unreachable_database_is_reported() {
        for (String command : new String[] {"current", "upgrade", "check", "seed", "invariants", "repair"}) {
            DbRun run = project.runAt("postgresql://me:secret@localhost:1/none", command);
            assertThat(run.exitCode()).as(command).isEqualTo(1);
            assertThat(run.err())
                    .contains("error: The database cannot be reached")
                    .doesNotContain("secret");
        }
        assertThat(project.runAt("postgresql://me@localhost:1/none", "history").exitCode())
                .isZero();
    }

    @Test
    void read_only_database_rejects_upgrade_and_stamp() {
        DatabaseUrl readOnly = project.url().withServerSettings(Map.of("default_transaction_read_only", "on"));
        String url = TestDatabase.address(readOnly);

        assertThat(project.runAt(url, "current").exitCode()).isZero();
        for (String command : new String[] {"upgrade", "stamp"}) {
            DbRun run = project.runAt(url, command, "head");
            assertThat(run.exitCode()).as(command).isEqualTo(1);
            assertThat(run.err()).contains("in a read-only transaction");
        }
        project.run("upgrade");
        assertThat(project.runAt(url, "upgrade").out()).startsWith("Nothing to do");
        assertThat(project.runAt(url, "invariants").exitCode()).isZero();
        assertThat(project.runAt(url, "seed").err()).contains("read-only");
    }
}
