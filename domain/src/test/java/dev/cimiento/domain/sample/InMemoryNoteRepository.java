package dev.cimiento.domain.sample;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.InMemoryPages;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Comparator;
import java.util.Optional;

/** Notes in memory. */
public final class InMemoryNoteRepository extends InMemoryRepository<Note, NoteView, NoteQuery, NoteSort>
        implements NoteRepository {

    private final InMemoryDatabase database;
    private final Table<Id<Note>, Entity<Note>> notes;

    public InMemoryNoteRepository(InMemoryDatabase database) {
        this(database, database.newTable());
    }

    private InMemoryNoteRepository(InMemoryDatabase database, Table<Id<Note>, Entity<Note>> notes) {
        super(database, notes);
        this.database = database;
        this.notes = notes;
    }

    @Override
    public Page<NoteView> list(NoteQuery query) {
        return query.page().sort().ranks() ? ranked(query) : super.list(query);
    }

    private Page<NoteView> ranked(NoteQuery query) {
        FoldedText searched = query.text().orElseThrow().folded();
        Comparator<NoteView> lowestFirst =
                Comparator.comparing(note -> note.entity().state().foldedName().startsWith(searched));
        return database.statement(() -> InMemoryPages.page(
                found(query), query.page(), note -> note.entity().id(), lowestFirst));
    }

    @Override
    protected NoteView view(Entity<Note> note) {
        return new NoteView(
                note,
                note.state()
                        .parentId()
                        .map(id ->
                                new NamedReference<>(id, notes.row(id).state().name())));
    }

    @Override
    protected boolean matches(NoteView row, NoteQuery query) {
        Note note = row.entity().state();
        return query.namePrefix().map(note.foldedName()::startsWith).orElse(true)
                && query.text().map(text -> text.matches(note.words())).orElse(true)
                && (query.parentId().isEmpty() || query.parentId().equals(note.parentId()))
                && note.linkIds().containsAll(query.linkIds())
                && query.minCost().map(min -> note.cost().compareTo(min) >= 0).orElse(true)
                && query.archived().map(archived -> archived == note.archived()).orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Note> note) {
        Optional<String> code = note.state().code();
        if (code.isPresent() && isTaken(note, Note::code)) {
            throw new Conflict("note-code-taken", "The code " + code.get() + " is taken.");
        }
        if (!note.state().parentId().map(notes.rows()::containsKey).orElse(true)) {
            throw new Invalid("parentId", "names a note that does not exist");
        }
    }

    @Override
    protected void removed(Id<Note> id) {
        if (notes.rows().values().stream()
                .anyMatch(note -> note.state().parentId().equals(Optional.of(id)))) {
            throw new Conflict("note-in-use", "Other notes belong to this one.");
        }
    }
}
