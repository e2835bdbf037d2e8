package dev.cimiento.persistence.shared.transaction;

import dev.cimiento.domain.sample.NoteAdapter;
import dev.cimiento.domain.shared.TransactionsContract;
import dev.cimiento.persistence.sample.TestNotes;
import org.junit.jupiter.api.AutoClose;

class SpringTransactionsTest extends TransactionsContract {

    @AutoClose
    private static final TestNotes NOTES = new TestNotes();

    @Override
    protected NoteAdapter adapter() {
        return NOTES.emptied();
    }
}
