package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutogenerateCommandTest {

    private static final String PEOPLE = "create table people (id int primary key, name text%s);\n";
    private static final String PETS = "create table pets (owner int references people, name text);\n";

    @AutoClose
    private final TestProject project;

    AutogenerateCommandTest(@TempDir Path folder) {
        project = new TestProject(folder);
    }

    @Test
    void autogenerate_without_changes_has_its_own_exit_code() {
        DbRun run = project.run("revision", "--autogenerate");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("Nothing to do: the history leads to the declared schema.\n");
        assertThat(project.run("revision", "--autogenerate")).as("remembered").isEqualTo(run);
    }

    @Test
    void tested_revision_is_written_and_applied() {
        project.write("schema/tables.sql", PEOPLE.formatted(", age int") + PETS);

        DbRun run = project.run("revision", "--autogenerate");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("_add_people_age.sql\n")
                .contains("Tested on synthetic rows")
                .as("of another project's statements nothing is known")
                .doesNotContain("breaks");
        assertThat(project.run("upgrade", "head").exitCode()).isZero();
        assertThat(project.run("check").exitCode()).isZero();
        assertThat(project.run("revision", "--autogenerate").exitCode()).isEqualTo(3);
    }

    @Test
    @Tag("endurance")
    void changed_table_that_was_tested_without_rows_makes_a_draft() {
        String odd =
                "create table odd (name text not null check (md5(name) = '0123456789abcdef0123456789abcdef')%s);\n";
        project.write("schema/odd.sql", odd.formatted(""));
        assertThat(project.run("revision", "--autogenerate").exitCode()).isZero();

        project.write("schema/odd.sql", odd.formatted(", age int"));
        DbRun run = project.run("revision", "--autogenerate");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        assertThat(run.out()).contains("Reason for the draft: the change of odd was tested without rows");
    }

    @Test
    void draft_is_written_but_not_applied() {
        project.write("schema/tables.sql", PEOPLE.formatted(", age int not null") + PETS);

        assertThat(project.run("revision", "--autogenerate").exitCode()).isEqualTo(4);

        DbRun upgrade = project.run("upgrade", "head");
        assertThat(upgrade.exitCode()).isEqualTo(1);
        assertThat(upgrade.err()).contains("is a draft: the column people.age is required");
    }

    @Tag("endurance")
    @Test
    void loss_of_data_must_be_allowed() {
        project.write("schema/tables.sql", "create table people (id int primary key);\n" + PETS);

        DbRun refused = project.run("revision", "--autogenerate");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.out()).contains("Would be lost: column people.name with its values");

        assertThat(project.run("revision", "--autogenerate", "--allow-data-loss")
                        .exitCode())
                .isZero();
    }

    @Tag("endurance")
    @Test
    void possible_rename_is_asked_on_a_terminal_and_otherwise_needs_a_hint() {
        project.write("schema/tables.sql", PEOPLE.formatted("").replace("name", "full_name") + PETS);

        DbRun alone = project.run("revision", "--autogenerate");
        assertThat(alone.exitCode()).isEqualTo(5);
        assertThat(alone.out()).contains("'-- renamed from: name'");

        DbRun asked = project.answering("y", "revision", "--autogenerate", "-m", "full names");
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("_full_names.sql");
    }
}
