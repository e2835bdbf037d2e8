package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbCommandTest {

    @AutoClose
    private final TestProject project;

    DbCommandTest(@TempDir Path folder) {
        project = new TestProject(folder);
    }

    @Test
    void upgrade_prints_each_revision_and_then_has_nothing_to_do() {
        DbRun upgrade = project.run("upgrade", "head");

        assertThat(upgrade.exitCode()).as(upgrade.err()).isZero();
        assertThat(upgrade.out().lines())
                .hasSize(2)
                .element(1)
                .asString()
                .matches("Applied 20260102000000_pets in \\d+ ms");
        assertThat(project.run("upgrade").out())
                .isEqualTo("Nothing to do: the database is at 20260102000000_pets (head).\n");
    }

    @Test
    void upgrade_accepts_counts_names_and_prefixes_of_revisions() {
        assertThat(project.run("upgrade", "+1").out()).startsWith("Applied 20260101000000_people");
        assertThat(project.run("upgrade", "2026010100+1").out()).startsWith("Applied 20260102000000_pets");

        DbRun unknown = project.run("upgrade", "2027");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err().lines()).contains("error: There is no revision 2027 in the changelog.");
    }

    @Test
    void downgrade_without_loss_of_data_runs_without_a_question() {
        project.run("upgrade");

        assertThat(project.run("downgrade", "-1").out()).startsWith("Rolled back 20260102000000_pets in ");
        assertThat(project.run("downgrade", "base").out()).startsWith("Rolled back 20260101000000_people in ");
        assertThat(project.run("downgrade", "base").out()).isEqualTo("Nothing to do: the database is at base.\n");
    }

    @Test
    void downgrade_asks_before_it_drops_data() {
        project.run("upgrade");
        project.run("seed");

        DbRun alone = project.run("downgrade", "base");
        assertThat(alone.exitCode()).isEqualTo(5);
        assertThat(alone.out()).contains("table people: 1 row (20260101000000_people)");
        assertThat(alone.err()).contains("./manage db downgrade base --yes");

        assertThat(project.run("downgrade", "-2").err()).contains("./manage db downgrade base --yes");
        assertThat(project.answering("n", "downgrade", "base").exitCode()).isEqualTo(5);
        assertThat(project.run("current").out()).startsWith("20260102000000_pets");
        assertThat(project.answering("y", "downgrade", "20260101").out()).contains("Rolled back 20260102000000_pets");
        assertThat(project.run("downgrade", "-1", "--yes").exitCode()).isZero();
    }

    @Test
    void sql_option_prints_a_script_without_a_database() {
        String nowhere = "postgresql://nobody@localhost:1/none";

        DbRun up = project.runAt(nowhere, "upgrade", "head", "--sql");
        assertThat(up.exitCode()).as(up.err()).isZero();
        assertThat(up.err()).isEmpty();
        assertThat(up.out())
                .startsWith("\\set ON_ERROR_STOP on\n")
                .contains("create table people", "create table pets", "insert into databasechangelog")
                .contains("pg_try_advisory_lock", "This script begins at base with 0 change sets");
        assertThat(project.runAt(nowhere, "upgrade", "20260101:head", "--sql").out())
                .doesNotContain("create table people");
        assertThat(project.runAt(nowhere, "downgrade", "head:base", "--sql").out())
                .contains("drop table pets;", "drop table people;", "delete from databasechangelog");
        assertThat(project.runAt(nowhere, "upgrade", "+1", "--sql").err()).contains("<from>:<to>");
        assertThat(project.runAt(nowhere, "downgrade", "-1", "--sql").err()).contains("<from>:<to>");
    }

    @Test
    void current_prints_the_revision_of_the_database() {
        assertThat(project.run("current").out()).isEqualTo("base\n2 revisions are pending\n");
        project.run("upgrade", "+1");
        assertThat(project.run("current", "-v").out()).isEqualTo("""
                20260101000000_people
                  file: 20260101000000_people.sql
                1 revision is pending:
                  20260102000000_pets
                """);
        assertThat(project.run("current", "--json").out())
                .contains(
                        "\"revision\" : \"20260101000000\"",
                        "\"head\" : false",
                        "\"pending\" : [ \"20260102000000\" ]");
    }

    @Test
    void current_reports_a_half_applied_revision_and_upgrade_finishes_it() throws SQLException {
        project.write("changelog/versions/20260103000000_index.sql", """
                --liquibase formatted sql logicalFilePath:20260103000000
                -- follows: 20260102000000

                --changeset test:20260103000000-1
                alter table pets add id int;
                --rollback alter table pets drop id;

                --changeset test:20260103000000-2 runInTransaction:false
                create unique index concurrently pets_idx on pets (id);
                --rollback drop index concurrently if exists pets_idx;
                """);
        project.run("upgrade", "+2");
        project.run("seed", "demo");
        project.execute("insert into pets values (1, 'Rex')");
        project.execute("alter table pets add id int default 7");
        project.run("stamp", "head");
        project.execute("delete from databasechangelog where id = '20260103000000-2'");
        assertThat(project.run("upgrade").exitCode()).as("two pets of one id").isEqualTo(1);

        assertThat(project.run("current").out())
                .contains(
                        "20260103000000_index is half-applied: 1 of 2 change sets, and an incomplete index of the next"
                                + " one: pets_idx");
        assertThat(project.run("current", "--json").out()).contains("\"leftovers\" : [ \"pets_idx\" ]");

        project.execute("delete from pets");
        DbRun upgrade = project.run("upgrade");
        assertThat(upgrade.out()).startsWith("Completed the half-applied 20260103000000_index in ");
    }

    @Test
    void history_lists_the_latest_revision_first() {
        assertThat(project.run("history").out()).isEqualTo("""
                20260101000000 -> 20260102000000_pets (head), pets
                base -> 20260101000000_people, people
                """);
        project.run("upgrade", "+1");
        assertThat(project.run("history", "-i").out()).contains("20260101000000_people (current), people");
        assertThat(project.run("history", "-i", "--json").out()).containsOnlyOnce("\"current\" : true");
        assertThat(project.run("history", "-r", "current:").out().lines()).hasSize(1);
        assertThat(project.run("history", "-r", "base:2026010100").out().lines())
                .hasSize(1);
        assertThat(project.run("history", "-v").out())
                .contains("Revision:    20260102000000_pets (head)", "Change sets: 20260102000000-1");
        assertThat(project.run("history", "--json").out()).contains("\"follows\" : \"base\"");
    }

    @Test
    void show_prints_a_revision_with_its_sql() {
        assertThat(project.run("show", "people").out()).contains("Follows:     base", "create table people");
        assertThat(project.run("show", "head").out()).contains("20260102000000_pets (head)");
        assertThat(project.run("show", "base").exitCode()).isEqualTo(1);
        assertThat(project.run("show", "head", "--json").out()).contains("\"head\" : true");
    }

    @Test
    void stamp_records_revisions_without_running_them() {
        assertThat(project.run("stamp", "head").out()).isEqualTo("Stamped: 20260102000000_pets (head)\n");
        assertThat(project.run("stamp", "base", "--purge").out()).isEqualTo("Stamped: base\n");
    }

    @Test
    void check_reports_pending_revisions_missing_revisions_and_drift() throws SQLException {
        assertThat(project.run("check").exitCode()).isEqualTo(4);
        project.run("upgrade");
        project.write("schema/tables.sql", """
                create table people (
                    id int primary key,
                    -- renamed from: title
                    name text
                );
                create table pets (owner int references people, name text);
                """);
        DbRun clean = project.run("check");
        assertThat(clean.exitCode()).isZero();
        assertThat(clean.out())
                .contains(
                        "Obsolete, can be removed: the line '-- renamed from:' of the column people.name, renamed from"
                                + " title");

        project.execute("alter table pets add colour text");
        DbRun drifted = project.run("check");
        assertThat(drifted.exitCode()).isEqualTo(4);
        assertThat(drifted.out()).isEqualTo("""
                Drift: the database differs from its history:
                  table column public.pets.colour: not expected
                Statements that would remove the drift:
                  alter table pets drop column colour;
                Obsolete, can be removed: the line '-- renamed from:' of the column people.name, renamed from title
                """);

        project.execute("alter table pets drop column colour");
        project.write("schema/more.sql", "create table vets (id int);\n");
        assertThat(project.run("check").out())
                .contains("The declared schema differs from the history", "public.vets: missing");
        assertThat(project.run("check", "--json").out()).contains("\"clean\" : false", "\"object\"");
    }

    @Test
    void seeds_can_be_loaded_repeatedly() {
        project.run("upgrade");

        assertThat(project.run("seed").out()).isEqualTo("Loaded: reference\n");
        assertThat(project.run("seed", "demo").out()).isEqualTo("Loaded: reference\nLoaded: demo\n");
        assertThat(project.run("seed", "demo").exitCode()).isZero();
        assertThat(project.run("seed", "tests").err())
                .contains("There is no seed tests. The project has: demo, reference.");
    }

    @Test
    void invariants_report_the_rows_that_break_them() throws SQLException {
        project.run("upgrade");
        assertThat(project.run("invariants").out()).isEqualTo("1 invariant holds.\n");

        project.execute("insert into people values (7); insert into pets values (7, null)");
        DbRun broken = project.run("invariants");
        assertThat(broken.exitCode()).isEqualTo(4);
        assertThat(broken.out()).isEqualTo("named does not hold: A pet has a name.\n  owner=7\n");
        assertThat(project.run("invariants", "--json").out()).contains("\"rows\" : [ \"owner=7\" ]");
    }
}
