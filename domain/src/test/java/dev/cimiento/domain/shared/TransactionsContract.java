package dev.cimiento.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteAdapter;
import dev.cimiento.domain.sample.NoteQuery;
import dev.cimiento.domain.sample.NoteSort;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every adapter of {@link Transactions}, tested on the sample entity. */
public abstract class TransactionsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final SequentialIds ids = new SequentialIds();
    private NoteAdapter adapter;
    private Transactions transactions;

    protected abstract NoteAdapter adapter();

    @BeforeEach
    void openAdapter() {
        adapter = adapter();
        transactions = adapter.transactions();
    }

    @Test
    void changes_of_a_transaction_are_kept() {
        String result = transactions.inTransaction(() -> {
            add("one");
            add("two");
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(names()).containsExactly("one", "two");
    }

    @Test
    void transaction_inside_another_is_part_of_the_outer_transaction() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    transactions.inTransaction(() -> add("inner"));
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThat(names()).isEmpty();
    }

    @Test
    void broken_constraint_inside_a_transaction_cannot_be_ignored() {
        add("taken");

        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    add("before");
                    try {
                        add("taken");
                    } catch (Conflict ignored) {
                        // A use case that ignores the failure must fail later.
                    }
                    return add("after");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(names()).containsExactly("taken");
    }

    @Test
    void failure_in_a_transaction_inside_another_cannot_be_ignored() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    add("before");
                    try {
                        transactions.inTransaction(() -> {
                            throw new IllegalStateException("inner");
                        });
                    } catch (IllegalStateException ignored) {
                        // A use case that ignores the failure must fail later.
                    }
                    return "done";
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void failed_nested_transaction_is_rolled_back_by_itself() {
        add("taken");

        transactions.inTransaction(() -> {
            add("before");
            assertThatThrownBy(() -> transactions.inNestedTransaction(() -> {
                        add("inner");
                        return add("taken");
                    }))
                    .isInstanceOf(Conflict.class);
            assertThat(names()).containsExactly("before", "taken");
            return add("inner");
        });

        assertThat(names()).containsExactly("before", "inner", "taken");
    }

    @Test
    void nested_transaction_is_part_of_the_outer_transaction_or_a_transaction_of_its_own() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    transactions.inNestedTransaction(() -> add("inner"));
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThatThrownBy(() -> transactions.inNestedTransaction(() -> {
                    add("alone");
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        transactions.inNestedTransaction(() -> add("kept"));

        assertThat(names()).containsExactly("kept");
    }

    @Test
    void stale_version_does_not_end_the_transaction() {
        Entity<Note> note = add("first");

        transactions.inTransaction(() -> {
            assertThatThrownBy(() -> adapter.notes().remove(note.id(), 7)).isInstanceOf(StaleVersion.class);
            return add("second");
        });

        assertThat(names()).containsExactly("first", "second");
    }

    @Test
    void long_transaction_is_all_or_nothing() {
        transactions.inLongTransaction(() -> add("kept"));

        assertThatThrownBy(() -> transactions.inLongTransaction(() -> {
                    add("lost");
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(names()).containsExactly("kept");
    }

    private Entity<Note> add(String name) {
        Entity<Note> note = Entity.created(ids.next(), NOW, Note.coded(name));
        adapter.notes().add(note);
        return note;
    }

    private List<String> names() {
        return adapter.notes().list(NoteQuery.all(PageRequest.first(NoteSort.NAME, 100))).items().stream()
                .map(note -> note.entity().state().name())
                .toList();
    }
}
