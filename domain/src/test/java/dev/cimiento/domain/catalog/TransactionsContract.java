package dev.cimiento.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.catalog.tag.TagQuery;
import dev.cimiento.domain.catalog.tag.TagSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link Transactions} keeps, seen on tags. */
public abstract class TransactionsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final SequentialIds ids = new SequentialIds();
    private CatalogAdapter catalog;
    private Transactions transactions;

    protected abstract CatalogAdapter adapter();

    @BeforeEach
    void open() {
        catalog = adapter();
        transactions = catalog.transactions();
    }

    @Test
    void what_is_done_in_a_transaction_is_done() {
        String result = transactions.inTransaction(() -> {
            add("one");
            add("two");
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(tags()).containsExactly("one", "two");
    }

    @Test
    void a_transaction_inside_another_is_part_of_it() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    transactions.inTransaction(() -> add("inner"));
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThat(tags()).isEmpty();
    }

    @Test
    void what_broke_a_constraint_inside_cannot_be_passed_over() {
        add("taken");

        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    add("before");
                    try {
                        add("taken");
                    } catch (Conflict passedOver) {
                        // As a use case must not do.
                    }
                    return add("after");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(tags()).containsExactly("taken");
    }

    @Test
    void what_failed_in_a_transaction_inside_cannot_be_passed_over() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    add("before");
                    try {
                        transactions.inTransaction(() -> {
                            throw new IllegalStateException("inner");
                        });
                    } catch (IllegalStateException passedOver) {
                        // As a use case must not do.
                    }
                    return "done";
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(tags()).isEmpty();
    }

    @Test
    void what_failed_in_a_nested_transaction_is_undone_by_itself() {
        add("taken");

        transactions.inTransaction(() -> {
            add("before");
            assertThatThrownBy(() -> transactions.inNestedTransaction(() -> {
                        add("inner");
                        return add("taken");
                    }))
                    .isInstanceOf(Conflict.class);
            assertThat(tags()).containsExactly("before", "taken");
            return add("inner");
        });

        assertThat(tags()).containsExactly("before", "inner", "taken");
    }

    @Test
    void a_nested_transaction_is_part_of_the_one_around_it_and_one_of_its_own_without() {
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

        assertThat(tags()).containsExactly("kept");
    }

    @Test
    void a_stale_version_breaks_nothing_and_can_be_tried_again() {
        Entity<Tag> tag = add("first");

        transactions.inTransaction(() -> {
            assertThatThrownBy(() -> catalog.tags().remove(tag.id(), 7)).isInstanceOf(StaleVersion.class);
            return add("second");
        });

        assertThat(tags()).containsExactly("first", "second");
    }

    @Test
    void long_work_is_all_or_nothing_too() {
        transactions.inLongTransaction(() -> add("kept"));

        assertThatThrownBy(() -> transactions.inLongTransaction(() -> {
                    add("lost");
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(tags()).containsExactly("kept");
    }

    private Entity<Tag> add(String name) {
        Entity<Tag> tag = Entity.created(ids.next(), NOW, new Tag(name));
        catalog.tags().add(tag);
        return tag;
    }

    private List<String> tags() {
        return catalog
                .tags()
                .list(new TagQuery(Optional.empty(), PageRequest.first(TagSort.NAME, 100)))
                .items()
                .stream()
                .map(tag -> tag.state().name())
                .toList();
    }
}
