package dev.cimiento.db.changelog.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionWriterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void written_revision_follows_the_head_and_is_named_by_time_and_message() throws IOException {
        writer().write(new NewRevision("first", List.of(), List.of(new NewChangeSet("one", "select 1;", ""))));

        Revision second = writer().write(new NewRevision(
                "Añadir device_id a las «lecturas»!",
                List.of("Looked at twice."),
                List.of(
                        new NewChangeSet("a column", "alter table r add d text;", "alter table r drop d;"),
                        new NewChangeSet(
                                "its index",
                                "create index concurrently r_d_idx on r (d);",
                                "drop index concurrently if exists r_d_idx;",
                                false))));

        assertThat(second.file()).isEqualTo("20261121093001_anadir_device_id_a_las_lecturas.sql");
        assertThat(folder.resolve("versions").resolve(second.file())).hasContent("""
                --liquibase formatted sql logicalFilePath:20261121093001
                -- follows: 20261121093000
                -- Looked at twice.

                --changeset cimiento:20261121093001-1
                --comment: a column
                alter table r add d text;

                --rollback alter table r drop d;

                --changeset cimiento:20261121093001-2 runInTransaction:false
                --comment: its index
                create index concurrently r_d_idx on r (d);

                --rollback drop index concurrently if exists r_d_idx;
                """);
    }

    @Test
    void preconditions_are_written_as_liquibase_reads_them() throws IOException {
        String query = "select count(*) from r where d is null and e::text <> 'it''s'";

        Revision written = writer().write(new NewRevision(
                "required",
                List.of(),
                List.of(new NewChangeSet("one", "alter table r alter d set not null;", "").after(List.of(query)))));

        assertThat(written.sql()).contains("""
                --comment: one
                --preconditions onFail:HALT onError:HALT
                --precondition-sql-check expectedResult:0 select count(*) from r where d is null and e::text <> 'it''s'
                alter table r alter d set not null;
                """);
        assertThat(RevisionParser.read(written).changeSets().get(0).preconditions())
                .containsExactly(query);
    }

    @Test
    void template_text_comes_first_in_each_revision() throws IOException {
        Files.writeString(folder.resolve("template.sql"), "-- ${message} (${revision} after ${follows}), ACME Ltd.\n");

        Revision revision =
                writer().write(new NewRevision("one", List.of(), List.of(new NewChangeSet("one", "select 1;", ""))));

        assertThat(revision.sql().lines()).contains("-- one (20261121093000 after base), ACME Ltd.");
    }

    @Test
    void written_revision_with_function_bodies_can_be_applied_and_rolled_back() {
        String function = """
                create function answer() returns int language plpgsql as $$
                begin
                    return 42; -- the answer

                end
                $$;
                create table answers (a int default answer());
                """;
        writer().write(new NewRevision(
                "functions",
                List.of(),
                List.of(
                        new NewChangeSet("make", function, "drop table answers;\ndrop function answer();"),
                        new NewChangeSet("unmake", "drop table answers; drop function answer();", function))));
        Changelog changelog = Changelog.read(SqlFolder.directory(folder.resolve("versions")));
        try (TestDatabase database = TestDatabase.empty()) {
            Catalog before = Catalog.of(database.dataSource());
            Migrations migrations = new Migrations(database.dataSource(), changelog);

            migrations.upgrade(step -> {});
            migrations.downgrade(1, step -> {});

            assertThat(before.differencesTo(Catalog.of(database.dataSource()))).isEmpty();
        }
    }

    @Test
    void no_revision_is_written_if_there_are_two_heads() throws IOException {
        for (String id : List.of("20260101000000", "20260102000000")) {
            String text = "--liquibase formatted sql logicalFilePath:%1$s\n-- follows: base\n--changeset a:%1$s-1\n"
                    + "--rollback empty\n";
            Files.createDirectories(folder.resolve("versions"));
            Files.writeString(folder.resolve("versions/" + id + "_x.sql"), text.formatted(id));
        }

        assertThatThrownBy(() -> writer().write(new NewRevision("x", List.of(), List.of())))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Two revisions follow base");
    }

    @Test
    void changelog_without_files_has_no_revision_and_gets_a_folder_with_its_first_one() throws IOException {
        Project project = Project.of(folder, Files.createDirectory(folder.resolve("changelog")), null, null);

        assertThat(project.changelog().revisions()).isEmpty();
        Revision first = new RevisionWriter(folder.resolve("changelog"), CLOCK)
                .write(new NewRevision("first", List.of(), List.of(new NewChangeSet("first", "select 1;", ""))));

        assertThat(folder.resolve("changelog/versions").resolve(first.file())).isRegularFile();
        assertThat(project.changelog().revisions()).containsExactly(first);
    }

    @Test
    void folder_with_other_sql_files_is_no_changelog() throws IOException {
        Files.writeString(folder.resolve("tables.sql"), "create table tags (id int);");
        Project project = Project.of(folder, folder, null, null);

        assertThatThrownBy(project::changelog)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("versions does not exist");
    }

    @Test
    void losses_of_data_beyond_the_fifth_are_listed_below_the_statements() {
        List<String> losses = Stream.of("a", "b", "c", "d", "e", "f")
                .map(table -> Revision.DOWNGRADE_LOSS + "table " + table + " with its rows.")
                .toList();

        String text = new NewRevision("x", losses, List.of(new NewChangeSet("x", "select 1;", "select 2;")))
                .text("20260101000000", "base", "");

        assertThat(text).contains("""
                -- A downgrade loses: table d with its rows.
                -- 2 more losses of data are listed below the statements.

                --changeset""").endsWith("""
                --rollback select 2;

                -- A downgrade loses: table e with its rows.
                -- A downgrade loses: table f with its rows.
                """);
    }

    private RevisionWriter writer() {
        return new RevisionWriter(folder, CLOCK);
    }
}
