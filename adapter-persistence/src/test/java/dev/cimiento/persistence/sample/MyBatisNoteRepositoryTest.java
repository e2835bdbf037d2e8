package dev.cimiento.persistence.sample;

import dev.cimiento.domain.sample.NoteAdapter;
import dev.cimiento.domain.sample.NoteRepositoryContract;
import org.junit.jupiter.api.AutoClose;

class MyBatisNoteRepositoryTest extends NoteRepositoryContract {

    @AutoClose
    private static final TestNotes NOTES = new TestNotes();

    @Override
    protected NoteAdapter adapter() {
        return NOTES.emptied();
    }
}
