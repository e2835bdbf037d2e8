package dev.cimiento.web.sample;

import dev.cimiento.application.importing.FileImport;
import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.importing.Staging;
import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NotePermissions;
import dev.cimiento.domain.sample.NoteQuery;
import dev.cimiento.domain.sample.NoteRepository;
import dev.cimiento.domain.sample.NoteView;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import java.util.List;
import java.util.function.Consumer;

/** The use cases of notes: those of every entity, a batch, a step, an export and an import. */
final class NoteService extends CrudService<Note, NoteView, NoteQuery> {

    private final NoteRepository notes;
    private final FileImport<Entity<Note>> fileImport;
    private final EntityFactory entities;
    private final Transactions transactions;

    NoteService(
            NoteRepository notes, Staging<Entity<Note>> staging, EntityFactory entities, Transactions transactions) {
        super("note", notes, entities, NotePermissions.READ, NotePermissions.WRITE);
        this.notes = notes;
        this.fileImport = new FileImport<>(staging, transactions);
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Creates all notes or none, and returns them in the same order. */
    List<NoteView> createAll(Actor actor, List<Note> batch) {
        actor.require(NotePermissions.WRITE);
        List<Entity<Note>> created = batch.stream().map(entities::create).toList();
        return transactions.inTransaction(() -> {
            notes.add(created);
            return created.stream()
                    .flatMap(note -> notes.find(note.id()).stream())
                    .toList();
        });
    }

    /** @throws Conflict if the note has a priority already */
    NoteView prioritize(Actor actor, Id<Note> id, ExpectedVersion expected, int priority) {
        NoteView present = getForChange(actor, id, expected);
        Note note = present.entity().state();
        if (note.priority().isPresent()) {
            throw new Conflict("note-prioritized", "The note has a priority already.");
        }
        return replace(actor, present, note.withPriority(priority));
    }

    /** Passes all notes from the first page of a query on to a reader, page by page. */
    void forEach(Actor actor, NoteQuery first, Consumer<NoteView> reader) {
        first.page().readAll(page -> list(actor, first.withPage(page)), reader);
    }

    ImportCounts importAll(Actor actor, Lines<Note> lines, ImportMode mode) {
        actor.require(NotePermissions.WRITE);
        return fileImport.run(lines.map(entities::create), mode);
    }
}
