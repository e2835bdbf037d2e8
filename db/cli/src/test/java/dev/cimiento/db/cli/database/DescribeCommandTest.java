package dev.cimiento.db.cli.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.TestHost;
import dev.cimiento.db.cli.TestRun;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescribeCommandTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    static void createTables() throws SQLException {
        DATABASE.execute("""
                create table authors (id uuid primary key);
                create table notes (
                    id bigint generated always as identity primary key,
                    text text not null default 'none',
                    author_id uuid constraint notes_author_fk references authors (id),
                    constraint notes_text_length check (char_length(text) < 100));
                create index notes_author_idx on notes (author_id);
                comment on table notes is 'what somebody wrote';
                comment on column notes.author_id is 'null if unknown'
                """);
    }

    @Test
    void table_is_described_with_columns_constraints_indexes_and_sizes() {
        TestRun run = run("describe", "notes");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("public.notes: what somebody wrote\n")
                .contains(
                        "  id         bigint  not null  default generated as identity\n",
                        "  text       text    not null  default 'none'::text\n",
                        "  author_id  uuid              -- null if unknown\n",
                        "  notes_author_fk  FOREIGN KEY (author_id) REFERENCES authors(id)\n",
                        "notes_text_length  CHECK",
                        "CREATE INDEX notes_author_idx ON public.notes USING btree (author_id)  (8 KiB)");
        assertThat(run("describe", "public.authors").out())
                .contains("Referenced by:\n  notes  notes_author_fk  FOREIGN KEY");
    }

    @Test
    void description_as_json_has_the_same_parts() {
        JsonNode json =
                JsonMapper.shared().readTree(run("describe", "notes", "--json").out());

        assertThat(json.path("columns")
                        .valueStream()
                        .map(column -> column.path("name").asString()))
                .containsExactly("id", "text", "author_id");
        assertThat(json.path("indexes").size()).isEqualTo(2);
    }

    @Test
    void missing_table_is_an_error_that_names_the_tables() {
        TestRun run = run("describe", "note");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("The database has no table note. It has notes, authors.");
    }

    private TestRun run(String... options) {
        return TestRun.of(new TestHost(Optional.empty(), Optional.empty(), folder), DATABASE, options);
    }
}
