package dev.cimiento.domain.shared;

import dev.cimiento.domain.sample.NoteAdapter;

class InMemoryTransactionsTest extends TransactionsContract {

    @Override
    protected NoteAdapter adapter() {
        return NoteAdapter.inMemory();
    }
}
