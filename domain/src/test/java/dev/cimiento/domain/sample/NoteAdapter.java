package dev.cimiento.domain.sample;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.Transactions;

/** The notes and their transactions by one adapter, over one empty store: the subject of a contract. */
public record NoteAdapter(NoteRepository notes, Transactions transactions) {

    public static NoteAdapter inMemory() {
        InMemoryDatabase database = new InMemoryDatabase();
        return new NoteAdapter(new InMemoryNoteRepository(database), database);
    }
}
