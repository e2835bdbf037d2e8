package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that write files, and the errors of wrong arguments. */
class FileCommandsTest {

    @AutoClose
    private final TestProject project;

    FileCommandsTest(@TempDir Path folder) {
        project = new TestProject(folder);
    }

    @Test
    void two_heads_are_reported_without_a_database_and_rebase_orders_them() {
        project.revision("20260103000000", "one", TestProject.PETS, "select 1;", "select 1;");
        project.revision("20260104000000", "other", TestProject.PETS, "select 1;", "select 1;");
        String nowhere = "postgresql://nobody@localhost:1/none";

        DbRun heads = project.runAt(nowhere, "heads");
        assertThat(heads.exitCode()).isEqualTo(4);
        assertThat(heads.out()).isEqualTo("20260103000000_one (head)\n20260104000000_other (head)\n");
        assertThat(heads.err()).contains("./manage db rebase 20260104000000");
        assertThat(project.runAt(nowhere, "history").err()).contains("Two revisions follow 20260102000000");

        assertThat(project.run("rebase", "20260103").out())
                .isEqualTo("20260103000000_one now follows 20260104000000\n");
        assertThat(project.run("heads").out()).isEqualTo("20260103000000_one (head)\n");
        project.run("upgrade");
        assertThat(project.run("rebase", "20260104").err()).contains("20260104000000_other is applied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "branches", "edit"})
    void alembic_command_without_counterpart_names_the_alternative(String command) {
        DbRun run = project.run(command, "heads", "-m", "x");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("error: ").contains("db ");
    }

    @Test
    void new_empty_revision_can_be_applied_unchanged() throws IOException {
        project.write("changelog/template.sql", "-- ACME: ${message}\n");

        DbRun run = project.run("revision", "-m", "add vets");

        assertThat(run.exitCode()).as(run.err()).isZero();
        Path file = written(run);
        assertThat(file.getFileName().toString()).matches("\\d{14}_add_vets\\.sql");
        assertThat(Files.readString(file))
                .contains("-- follows: 20260102000000", "-- ACME: add vets")
                .contains("rename column", "data migration", "backfill in batches", "create index concurrently");
        assertThat(project.run("upgrade").out()).contains("_add_vets in ");
        assertThat(project.run("downgrade", "-1").out()).contains("_add_vets in ");
    }

    @Test
    void examples_in_an_empty_revision_are_valid() throws IOException {
        project.run("upgrade");
        Path file = written(project.run("revision", "-m", "readings"));
        String id = file.getFileName().toString().substring(0, 14);
        String text = Files.readString(file);
        String examples = text.lines()
                .filter(line -> line.startsWith("--     "))
                .map(line -> line.substring(7).replace("<revision>", id))
                .reduce("", (all, line) -> all + line + "\n");
        String tables = """
                --changeset cimiento:%1$s-1
                create table readings (id serial, temp numeric, celsius numeric, fahrenheit numeric, device_id text);
                create table users (first_name text, last_name text, full_name text);
                insert into readings (fahrenheit) select 50 from generate_series(1, 20001);
                """.formatted(id);
        Files.writeString(
                file,
                text.lines().limit(2).reduce("", (all, line) -> all + line + "\n") + tables
                        + examples.replaceFirst("(?s)--changeset.*", "") + "--rollback drop table readings, users;\n"
                        + examples.substring(examples.indexOf("--changeset")));

        DbRun upgrade = project.run("upgrade");

        assertThat(upgrade.exitCode()).as(upgrade.err()).isZero();
        assertThat(project.run("current").out()).contains("(head)").doesNotContain("half");
    }

    @Test
    void init_creates_a_project_that_works() throws IOException {
        Path fresh = project.folder().resolve("fresh");

        assertThat(DbRun.of("init", fresh.toString()).out()).contains("changelog/template.sql");
        assertThat(DbRun.of("init", fresh.toString()).out())
                .startsWith("Nothing was changed: " + fresh + " has a project already.");

        assertThat(DbRun.of("init", project.folder().resolve("with space").toString())
                        .out())
                .contains("--schema '" + project.folder().resolve("with space/schema") + "' ");
        project.write("file", "");
        assertThat(DbRun.of("init", project.folder().resolve("file").toString()).err())
                .startsWith("error: " + project.folder().resolve("file/schema/README.md") + " cannot be written: ")
                .doesNotContain("java.");

        DbRun again = DbRun.of("init", project.folder().toString());
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).startsWith("Nothing was changed: " + project.folder() + " has a project already.");
        assertThat(project.folder().resolve("schema/README.md")).doesNotExist();

        String changelog = fresh.resolve("changelog").toString();
        DbRun revision = DbRun.of("revision", "-m", "first", "--changelog", changelog);
        assertThat(Files.readString(written(revision))).contains("-- follows: base\n-- first\n");
        try (Stream<Path> folders = Files.list(fresh)) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("schema", "changelog", "seed", "invariants");
        }
    }

    @Test
    void mistyped_option_is_reported_as_unknown() {
        DbRun run = project.run("downgrade", "-1", "--yess");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--yess");
        assertThat(project.run("upgrade", "--head").err()).contains("error: Unknown option: '--head'");
        assertThat(project.run("upgrade", "--sqll", "head").err()).contains("error: Unknown option: '--sqll'");
        assertThat(project.run("downgrade").err())
                .isEqualTo("error: Missing required parameter: 'REVISION'. See: ./db downgrade --help\n");
        assertThat(project.run("explain", "--rows", "products").err())
                .startsWith("error: Value for option '--rows' (TABLE=NUMBER) should be")
                .hasLineCount(1);
    }

    @Test
    void mistyped_command_is_reported_with_similar_ones_in_one_line() {
        assertThat(DbRun.of("upgrad").err())
                .startsWith("error: Unknown command: 'upgrad'. Did you mean: db upgrade")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upgrade",
                "downgrade",
                "current",
                "history",
                "show",
                "heads",
                "revision",
                "rebase",
                "stamp",
                "check",
                "seed",
                "invariants",
                "repair",
                "init",
                "shell"
            })
    void help_of_each_command_lists_its_exit_codes(String command) {
        DbRun help = DbRun.of(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Exit codes:", "--changelog", "--url");
    }

    private static Path written(DbRun run) {
        return Path.of(run.out().strip().replaceFirst("^Written: ", ""));
    }
}
