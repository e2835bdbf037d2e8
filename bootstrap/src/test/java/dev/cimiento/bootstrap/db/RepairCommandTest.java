package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {

    @AutoClose
    private final TestProject project;

    RepairCommandTest(@TempDir Path folder) {
        project = new TestProject(folder);
    }

    @Test
    void repair_creates_tables_and_reference_data_in_an_empty_database() {
        DbRun repair = project.run("repair");

        assertThat(repair.exitCode()).as(repair.err()).isZero();
        assertThat(repair.out())
                .contains("without data", "0 revisions recorded, 2 pending")
                .contains("Applied:\n  20260101000000_people\n  20260102000000_pets")
                .contains("Reference data: loaded", "The database matches the declared schema.");
        assertThat(project.run("repair").out()).contains("2 revisions recorded, 0 pending");
    }

    @Test
    void repair_recognizes_a_database_without_history_by_its_tables() throws SQLException {
        project.run("upgrade", "+1");
        project.execute("insert into people values (2, 'Bob'); drop table databasechangelog");

        DbRun repair = project.run("repair");

        assertThat(repair.exitCode()).as(repair.err()).isZero();
        assertThat(repair.out())
                .contains("The tables match 20260101000000_people, but this revision is not recorded.")
                .contains("Recorded without being run, because the database already matches:\n  20260101000000_people")
                .contains("Applied:\n  20260102000000_pets");
        assertThat(project.run("check").exitCode()).isZero();
    }

    @Test
    void repair_completes_and_keeps_tables_without_history() throws SQLException {
        project.run("upgrade");
        project.execute("insert into people values (2, 'Bob'); insert into pets values (2, 'Rex');"
                + " drop table databasechangelog; alter table people drop name");

        DbRun repair = project.run("repair");
        assertThat(repair.exitCode()).as("a column of a table that is there").isEqualTo(4);
        assertThat(repair.out())
                .contains("Still missing:\n  table column public.people.name: missing")
                .contains("Reference data: not loaded, because differences remain")
                .doesNotContain("Left alone");

        project.execute("alter table people add name text; drop table pets");
        assertThat(project.run("repair").exitCode()).isZero();
        assertThat(project.run("current").out()).contains("(head)");
        assertThat(project.run("downgrade", "base").out()).contains("table people: 2 rows");
    }

    @Test
    void repair_applies_a_revision_that_changes_only_rows() {
        project.run("upgrade");
        project.revision(
                "20260103000000", "rows", TestProject.PETS, "insert into people values (9, 'Eve');", "select 1;");

        assertThat(project.run("repair").out()).contains("Applied:\n  20260103000000_rows");
    }
}
