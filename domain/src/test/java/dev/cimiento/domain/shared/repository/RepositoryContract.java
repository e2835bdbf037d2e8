package dev.cimiento.domain.shared.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of all repositories. */
public abstract class RepositoryContract<T, V extends View<T>, QUERY extends Query<SORT>, SORT extends SortKey<V>> {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");

    protected abstract Repository<T, V, QUERY> repository();

    protected abstract Transactions transactions();

    /** Returns a state that differs from those of all other numbers and does not conflict with them. */
    protected abstract T sample(int number);

    protected abstract QUERY all(PageRequest<SORT> page);

    /** Returns the sort orders with sort keys. */
    protected abstract List<SORT> sorts();

    @Test
    void added_entity_is_found_unchanged() {
        Entity<T> added = add(1);

        assertThat(find(added.id())).contains(added);
    }

    @Test
    void nothing_is_found_under_an_unknown_id() {
        add(1);

        assertThat(repository().find(id(2))).isEmpty();
    }

    @Test
    void many_entities_are_added_at_once() {
        List<Entity<T>> added = IntStream.range(0, 30).mapToObj(this::entity).toList();

        repository().add(added);

        assertThat(added).allSatisfy(entity -> assertThat(find(entity.id())).contains(entity));
    }

    @Test
    void adding_no_entities_is_no_error() {
        repository().add(List.of());

        assertThat(repository().list(all(first(10))).items()).isEmpty();
    }

    @Test
    void update_replaces_the_last_version_by_the_next() {
        Entity<T> added = add(1);
        Entity<T> changed = added.changedTo(sample(2), START.plusSeconds(9));

        repository().update(changed);

        assertThat(find(added.id())).contains(changed);
        assertThat(changed.createdAt()).isEqualTo(added.createdAt());
    }

    @Test
    void update_of_a_stale_version_is_rejected_and_changes_nothing() {
        Entity<T> added = add(1);
        Entity<T> changed = added.changedTo(sample(2), START.plusSeconds(9));
        repository().update(changed);

        assertThatThrownBy(() -> repository().update(added.changedTo(sample(3), START.plusSeconds(10))))
                .isInstanceOf(StaleVersion.class);
        assertThat(find(added.id())).contains(changed);
    }

    @Test
    void removed_entity_is_not_found() {
        Entity<T> added = add(1);

        repository().remove(added.id(), 1);

        assertThat(find(added.id())).isEmpty();
    }

    @Test
    void removal_of_a_stale_version_is_rejected() {
        Entity<T> added = add(1);
        repository().update(added.changedTo(sample(2), START.plusSeconds(9)));

        assertThatThrownBy(() -> repository().remove(added.id(), 1)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> repository().remove(id(99), 1)).isInstanceOf(StaleVersion.class);
        assertThat(find(added.id())).isPresent();
    }

    @Test
    void a_transaction_that_fails_leaves_nothing_behind() {
        Entity<T> kept = add(1);

        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    add(2);
                    repository().update(kept.changedTo(sample(3), START.plusSeconds(9)));
                    throw new IllegalStateException("half way");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("half way");
        assertThat(find(kept.id())).contains(kept);
        assertThat(find(id(2))).isEmpty();
    }

    @Test
    void pages_contain_each_row_once_and_in_order_in_both_directions() {
        IntStream.range(0, 23).forEach(this::add);

        for (SORT sort : sorts()) {
            for (Direction direction : Direction.values()) {
                List<V> read = readAll(new PageRequest<>(sort, direction, Position.START, 4, false));

                assertThat(read).as("%s %s", sort, direction).hasSize(23).isSortedAccordingTo(order(sort, direction));
            }
        }
    }

    @Test
    void changed_entities_are_listed_in_the_order_of_their_new_state() {
        for (int number = 0; number < 12; number++) {
            repository().update(add(number).changedTo(sample(number + 12), START.plusSeconds(number % 5)));
        }

        for (SORT sort : sorts()) {
            assertThat(repository()
                            .list(all(new PageRequest<>(sort, Direction.ASCENDING, Position.START, 20, false)))
                            .items())
                    .as("%s", sort)
                    .hasSize(12)
                    .isSortedAccordingTo(order(sort, Direction.ASCENDING));
        }
    }

    @Test
    void next_page_misses_and_repeats_no_rows_when_others_are_added_or_removed() {
        IntStream.range(0, 10).forEach(this::add);
        SORT sort = sorts().get(0);
        Page<V> page = repository().list(all(first(4)));
        V lastShown = page.items().get(3);

        repository().remove(lastShown.entity().id(), 1);
        IntStream.range(10, 20).forEach(this::add);
        List<V> rest = readAll(first(4).from(page.next().orElseThrow()));

        assertThat(rest).allMatch(row -> order(sort, Direction.ASCENDING).compare(lastShown, row) < 0);
        assertThat(rest)
                .contains(repository().list(all(first(200))).items().stream()
                        .filter(row -> order(sort, Direction.ASCENDING).compare(lastShown, row) < 0)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void page_at_an_offset_is_followed_by_the_next_page() {
        IntStream.range(0, 12).forEach(this::add);
        List<V> inOrder = repository().list(all(first(200))).items();

        Page<V> jumped = repository().list(all(first(3).from(new Position.Offset(5))));

        assertThat(jumped.items()).isEqualTo(inOrder.subList(5, 8));
        assertThat(readAll(first(3).from(jumped.next().orElseThrow()))).isEqualTo(inOrder.subList(8, 12));
        assertThat(repository()
                        .list(all(first(3).from(new Position.Offset(12))))
                        .items())
                .isEmpty();
    }

    @Test
    void last_page_has_no_next_page_even_if_it_is_full() {
        IntStream.range(0, 4).forEach(this::add);

        assertThat(repository().list(all(first(4))).next()).isEmpty();
        assertThat(repository().list(all(first(3))).next()).isPresent();
    }

    @Test
    void total_of_a_list_is_counted_only_on_request() {
        IntStream.range(0, 5).forEach(this::add);
        SORT sort = sorts().get(0);
        PageRequest<SORT> counted = new PageRequest<>(sort, Direction.ASCENDING, Position.START, 2, true);

        assertThat(repository().list(all(first(2))).total()).isEmpty();
        assertThat(repository().list(all(counted)).total()).hasValue(5);
    }

    /** Asserts that a query by ids selects these entities, and no others. */
    protected final void assertListsByIds(Function<IdFilter<T>, QUERY> query) {
        Entity<T> first = add(1);
        add(2);
        Entity<T> third = add(3);

        assertThat(repository()
                        .list(query.apply(new IdFilter<>(Set.of(first.id(), third.id(), id(9)))))
                        .items())
                .extracting(View::entity)
                .containsExactlyInAnyOrder(first, third);
    }

    protected final Entity<T> add(int number) {
        Entity<T> entity = entity(number);
        repository().add(entity);
        return entity;
    }

    protected final Entity<T> add(int number, T state) {
        Entity<T> entity = Entity.created(id(number), START.plusMillis(number % 7), state);
        repository().add(entity);
        return entity;
    }

    protected final Optional<Entity<T>> find(Id<T> id) {
        return repository().find(id).map(View::entity);
    }

    protected final PageRequest<SORT> first(int limit) {
        return PageRequest.first(sorts().get(0), limit);
    }

    /** Returns ids in no particular order, some with their first bit set. */
    protected final Id<T> id(int number) {
        return new Id<>(UUID.nameUUIDFromBytes(("row " + number).getBytes(StandardCharsets.UTF_8)));
    }

    protected final List<V> readAll(PageRequest<SORT> request) {
        List<V> read = new ArrayList<>();
        Optional<Position> next = Optional.of(request.from());
        while (next.isPresent()) {
            Page<V> page = repository().list(all(request.from(next.get())));
            assertThat(page.items().size()).isLessThanOrEqualTo(request.limit());
            read.addAll(page.items());
            next = page.next();
        }
        return read;
    }

    private Entity<T> entity(int number) {
        return Entity.created(id(number), START.plusMillis(number % 7), sample(number));
    }

    private Comparator<V> order(SORT sort, Direction direction) {
        Comparator<V> order = Comparator.<V, Comparable<?>>comparing(
                        row -> sort.keyOf(row).orElseThrow(), sort.keyType().order())
                .thenComparing(row -> row.entity().id());
        return direction == Direction.ASCENDING ? order : order.reversed();
    }
}
