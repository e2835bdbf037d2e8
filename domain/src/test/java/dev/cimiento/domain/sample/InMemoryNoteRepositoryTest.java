package dev.cimiento.domain.sample;

class InMemoryNoteRepositoryTest extends NoteRepositoryContract {

    @Override
    protected NoteAdapter adapter() {
        return NoteAdapter.inMemory();
    }
}
