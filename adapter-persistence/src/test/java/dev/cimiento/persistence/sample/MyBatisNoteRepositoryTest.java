package dev.cimiento.persistence.sample;

import dev.cimiento.domain.sample.NoteAdapter;
import dev.cimiento.domain.sample.NoteRepositoryContract;
import org.junit.jupiter.api.AfterAll;

class MyBatisNoteRepositoryTest extends NoteRepositoryContract {

    private static final TestNotes NOTES = new TestNotes();

    @Override
    protected NoteAdapter adapter() {
        return NOTES.emptied();
    }

    @AfterAll
    static void closeDatabase() {
        NOTES.close();
    }
}
