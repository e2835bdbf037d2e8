package dev.cimiento.db.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.TextFormat;
import dev.cimiento.db.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests the proof of statements that other programs send to the same database. */
class ConsumerStatementsTest {

    private static final String OWNER = "-- owner: Billing team\n\n";

    @AutoClose
    private static final TestDatabase NOTES = Notes.database();

    @Test
    void several_statements_of_a_file_with_numbered_parameters_are_valid() {
        assertThat(prove("billing/notes.sql", OWNER + """
                /* The first page. */
                select n.title
                from notes n
                where n.created_at >= $2 and n.data ? $1 and (n.title = $3 or $3 is null)
                order by n.id
                limit $4; -- as shown

                insert into notes (id, title, subtitle, created_at)
                values ($1, $2, 'is it? ''$3''', $3)
                on conflict (id) do update set title = $2;
                """)).isEmpty();
    }

    @Test
    void fault_is_placed_in_the_file_and_names_the_owner() {
        List<Finding> findings = prove("billing/notes.sql", OWNER + """
                select n.title from notes n where n.id = $1;

                select n.id, n.headline from notes n where n.id = $1;
                """);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).hasToString("memory/billing/notes.sql:5:14");
            assertThat(finding.owner()).contains("Billing team");
            assertThat(TextFormat.of(finding))
                    .contains("column n.headline does not exist", "billing/notes.sql#2, owner: Billing team,");
        });
    }

    @Test
    void repeated_parameter_has_one_type_at_all_its_places() {
        assertThat(prove(
                        "billing/notes.sql",
                        OWNER + "select n.id from notes n where $2 = n.id and ($1 = n.title or $1 = n.id)"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message()).contains("operator does not exist: text = integer"));
    }

    @Test
    void warnings_and_matters_of_style_do_not_concern_this_project() {
        assertThat(prove("billing/notes.sql", OWNER + "select * from notes n limit 1"))
                .isEmpty();
    }

    @Test
    void insert_without_a_required_column_is_found() {
        assertThat(prove("billing/notes.sql", OWNER + "insert into notes (id, title) values ($1, $2)"))
                .extracting(Finding::kind)
                .containsOnly(FindingKind.INCOMPLETE_INSERT);
    }

    @Test
    void comment_allows_a_finding() {
        String allowed = OWNER + "delete /* cimiento: allow no-where because the job empties the table */ from notes";

        assertThat(prove("billing/notes.sql", OWNER + "delete from notes"))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.NO_WHERE);
        assertThat(prove("billing/notes.sql", allowed)).isEmpty();
    }

    @Test
    void file_needs_a_program_and_an_owner() {
        assertThatThrownBy(() -> prove("notes.sql", OWNER + "select 1"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("memory/notes.sql belongs to no program");
        assertThatThrownBy(() -> prove("billing/notes.sql", "select 1;\n" + OWNER))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("memory/billing/notes.sql names no owner");
    }

    private static List<Finding> prove(String file, String sql) {
        return Proof.ofConsumers(SqlFolder.of(Map.of(file, sql)))
                .against(NOTES.dataSource())
                .findings();
    }
}
