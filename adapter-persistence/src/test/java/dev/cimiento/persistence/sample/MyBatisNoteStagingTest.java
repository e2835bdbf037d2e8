package dev.cimiento.persistence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.importing.LineProblems;
import dev.cimiento.domain.importing.Staging;
import dev.cimiento.domain.importing.StagingContract;
import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteAdapter;
import dev.cimiento.domain.sample.NoteQuery;
import dev.cimiento.domain.sample.NoteSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the shared behaviour of staging areas in PostgreSQL, on the sample entity. */
class MyBatisNoteStagingTest extends StagingContract<Entity<Note>> {

    @AutoClose
    private static final TestNotes NOTES = new TestNotes();

    private NoteAdapter adapter;

    @BeforeEach
    void openAdapter() {
        adapter = NOTES.emptied();
    }

    @Override
    protected Staging<Entity<Note>> staging() {
        return NOTES.staging();
    }

    @Override
    protected Transactions transactions() {
        return adapter.transactions();
    }

    @Override
    protected Set<String> columns() {
        return Set.of("code", "name", "text", "cost", "parent");
    }

    @Test
    void imported_lines_become_notes() {
        ImportCounts counts = merge(INSERT, List.of(entity(Note.coded("A").withCost("1.50")), entity(Note.named("B"))));

        assertThat(counts).isEqualTo(new ImportCounts(2, 0, 0));
        assertThat(notes())
                .extracting(Entity::state)
                .containsExactly(
                        Note.coded("A").withCost("1.50"), Note.named("B").withCost("0.00"));
        assertThat(notes()).extracting(Entity::version).containsOnly(1);
        assertThat(notes()).extracting(Entity::createdAt).containsOnly(NOW);
    }

    @Test
    void file_without_lines_imports_nothing() {
        assertThat(merge(UPSERT, List.of())).isEqualTo(new ImportCounts(0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \"quoted\", b", "first\nsecond", "\\.", "\\N", "\\t", "null", "tab\there", "ß 日本 😀"})
    void text_arrives_unchanged(String text) {
        merge(INSERT, List.of(entity(Note.coded("A").withText(text)), entity(Note.coded("B"))));

        assertThat(find("A").state().text()).contains(text);
        assertThat(find("B").state().text()).isEmpty();
    }

    @Test
    void line_with_a_taken_or_repeated_code_is_rejected() {
        merge(INSERT, List.of(entity(Note.coded("A"))));

        assertThat(problems(INSERT, List.of(entity(Note.coded("A")), entity(Note.coded("B")), entity(Note.coded("B")))))
                .containsExactly(NoteLineProblem.CODE_TAKEN.at(2, "A"), NoteLineProblem.CODE_REPEATED.at(4, "3"));
    }

    @Test
    void line_is_checked_for_a_repeated_code_only_if_its_code_is_valid() {
        LineList<Entity<Note>> lines = LineList.ofLines(
                columns(),
                List.of(
                        new Line<>(2, entity(Note.coded("A")), List.of()),
                        new Line<>(3, entity(Note.coded("A")), List.of(new Violation("cost", "must be a number"))),
                        new Line<>(4, entity(Note.coded("A")), List.of(new Violation("code", "is too long"))),
                        new Line<>(5, entity(Note.coded("A")), List.of(new Violation(Line.WHOLE, "is cut off")))));

        LineProblems problems = problems(INSERT, lines);

        assertThat(problems.first()).containsExactly(NoteLineProblem.CODE_REPEATED.at(3, "2"));
        assertThat(problems.lines()).isEqualTo(3);
    }

    @Test
    void line_with_an_unknown_parent_is_rejected() {
        UUID unknown = UUID.fromString("00000000-0000-4000-8000-000000000000");

        assertThat(problems(INSERT, List.of(entity(Note.coded("A").below(new Id<>(unknown))))))
                .containsExactly(NoteLineProblem.PARENT_UNKNOWN.at(2, unknown.toString()));
    }

    @Test
    void problems_of_the_first_rejected_lines_are_reported_and_all_lines_are_counted() {
        List<Line<Entity<Note>>> lines = IntStream.range(2, 302)
                .mapToObj(number -> new Line<>(
                        number,
                        entity(Note.coded("A")),
                        number % 3 == 0 ? List.of(new Violation("name", "must not be blank")) : List.<Violation>of()))
                .toList();

        LineProblems problems = problems(INSERT, LineList.ofLines(columns(), lines));

        assertThat(problems.lines()).isEqualTo(299);
        assertThat(problems.first()).hasSize(LineProblems.MAX_LINES);
        assertThat(problems.first())
                .extracting(LineProblem::line)
                .startsWith(3L, 4L)
                .isSorted();
    }

    @Test
    void existing_notes_are_updated_only_if_their_lines_differ() {
        merge(
                INSERT,
                List.of(
                        entity(Note.coded("A").withText("old")),
                        entity(Note.coded("B").withText("old"))));

        ImportCounts counts = merge(
                UPSERT,
                List.of(
                        entity(Note.coded("A").withText("new")),
                        entity(Note.coded("B").withText("old")),
                        entity(Note.coded("C").withText("new"))));

        assertThat(counts).isEqualTo(new ImportCounts(1, 1, 1));
        assertThat(find("A").state().text()).contains("new");
        assertThat(find("A").version()).isEqualTo(2);
        assertThat(find("B").version()).isEqualTo(1);
        assertThat(find("C").version()).isEqualTo(1);
    }

    @Test
    void values_whose_column_is_missing_in_the_file_stay_unchanged() {
        merge(INSERT, List.of(entity(Note.coded("A").withText("old").withCost("2.00"))));

        Set<String> columns = Set.of("code", "name", "cost");
        ImportCounts counts = merge(
                UPSERT.forColumns(columns),
                LineList.of(columns, List.of(entity(Note.coded("A").withCost("3.00")))));

        assertThat(counts).isEqualTo(new ImportCounts(0, 1, 0));
        assertThat(find("A").state()).isEqualTo(Note.coded("A").withText("old").withCost("3.00"));
    }

    @Test
    void dry_run_counts_and_changes_nothing() {
        merge(INSERT, List.of(entity(Note.coded("A").withText("old"))));

        assertThat(merge(DRY_RUN, List.of(entity(Note.coded("A").withText("new")), entity(Note.coded("B")))))
                .isEqualTo(new ImportCounts(1, 1, 0));
        assertThat(notes())
                .extracting(Entity::state)
                .containsExactly(Note.coded("A").withText("old").withCost("0.00"));
    }

    @Test
    void referenced_notes_are_not_deleted_between_check_and_merge() {
        Id<Note> parent = newId();
        merge(INSERT, List.of(Entity.created(parent, NOW, Note.coded("A"))));

        ImportCounts counts = transactions().inLongTransaction(() -> {
            staging()
                    .stage(LineList.of(columns(), List.of(entity(Note.coded("B").below(parent)))));
            staging().problems(INSERT.forColumns(columns()));
            assertThatThrownBy(() -> NOTES.inOtherSession("delete from notes")).hasMessageContaining("lock timeout");
            return staging().merge(INSERT.forColumns(columns()));
        });

        assertThat(counts).isEqualTo(new ImportCounts(1, 0, 0));
        assertThat(find("B").state().parentId()).contains(parent);
    }

    @Test
    void another_import_of_notes_waits_from_the_check_to_the_end_of_the_transaction() {
        String lock = "select pg_advisory_xact_lock(hashtext('cimiento.notes.staging'))";

        transactions().inLongTransaction(() -> {
            staging().stage(LineList.of(columns(), List.of(entity(Note.coded("A")))));
            NOTES.inOtherSession(lock);
            staging().problems(INSERT.forColumns(columns()));
            assertThatThrownBy(() -> NOTES.inOtherSession(lock)).hasMessageContaining("lock timeout");
            return staging().merge(INSERT.forColumns(columns()));
        });
        NOTES.inOtherSession(lock);
    }

    @Test
    void file_that_cannot_be_read_to_its_end_imports_nothing() {
        Invalid broken = new Invalid(Line.WHOLE, "is cut off");
        LineList<Entity<Note>> lines =
                LineList.of(columns(), List.of(entity(Note.coded("A")))).brokenBy(broken);

        assertThatThrownBy(() -> merge(INSERT.forColumns(columns()), lines)).isSameAs(broken);
        assertThat(notes()).isEmpty();
        assertThat(merge(INSERT, List.of(entity(Note.coded("A"))))).isEqualTo(new ImportCounts(1, 0, 0));
    }

    /** Each kind of statement of the mapper files is among these. */
    @Test
    void names_of_statements_are_in_pg_stat_statements() {
        NOTES.sql().sql("create extension pg_stat_statements").update();

        transactions().inTransaction(() -> {
            NOTES.sql().sql("set local pg_stat_statements.track = 'top'").update();
            adapter.notes().add(entity(Note.coded("A")));
            merge(UPSERT, List.of(entity(Note.coded("A").withText("new")), entity(Note.coded("B"))));
            adapter.notes().remove(find("A").id(), 2);
            return true;
        });

        assertThat(NOTES.sql().sql("""
                        select distinct substring(query from '^\\w+ /\\* [\\w.]+ \\*/') as name
                          from pg_stat_statements
                          join pg_database
                            on pg_database.oid = dbid
                         where datname = current_database()
                        """).query(String.class).list())
                .contains(
                        "create /* sample.NoteStagingMapper.create */",
                        "copy /* sample.MyBatisNoteStaging.copy */",
                        "analyze /* sample.NoteStagingMapper.analyze */",
                        "select /* sample.NoteStagingMapper.lock */",
                        "with /* sample.NoteStagingMapper.problems */",
                        "insert /* sample.NoteStagingMapper.insert */",
                        "update /* sample.NoteStagingMapper.update */",
                        "delete /* sample.NoteMapper.delete */",
                        "select /* shared.SpringTransactions.long */");
    }

    private Entity<Note> find(String code) {
        return notes().stream()
                .filter(note -> note.state().code().equals(Optional.of(code)))
                .findAny()
                .orElseThrow();
    }

    /** Returns all notes by name. */
    private List<Entity<Note>> notes() {
        return adapter.notes().list(NoteQuery.all(PageRequest.first(NoteSort.NAME, 100))).items().stream()
                .map(view -> view.entity())
                .toList();
    }
}
