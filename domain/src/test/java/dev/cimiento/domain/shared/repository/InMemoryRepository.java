package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The base of in-memory repositories. Each subclass has its own view, filters and constraints. */
public abstract class InMemoryRepository<T, V extends View<T>, QUERY extends Query<SORT>, SORT extends SortKey<V>>
        implements Repository<T, V, QUERY> {

    private final InMemoryDatabase database;
    private final Table<Id<T>, Entity<T>> table;

    protected InMemoryRepository(InMemoryDatabase database, Table<Id<T>, Entity<T>> table) {
        this.database = database;
        this.table = table;
    }

    protected abstract V view(Entity<T> entity);

    /** Returns the view in a list, if it depends on the query. */
    protected V view(Entity<T> entity, QUERY query) {
        return view(entity);
    }

    protected abstract boolean matches(V row, QUERY query);

    /** Throws the errors of the table's constraints. The entity is already among the rows. */
    protected abstract void checkConstraints(Entity<T> entity);

    /** Acts as the foreign keys to the entity: deletes rows or throws. The entity is already removed from its table. */
    protected abstract void removed(Id<T> id);

    @Override
    public Optional<V> find(Id<T> id) {
        return database.statement(
                () -> Optional.ofNullable(table.rows().get(id)).map(this::view));
    }

    @Override
    public List<V> find(Set<Id<T>> ids) {
        return database.statement(() -> table.rows().values().stream()
                .filter(entity -> ids.contains(entity.id()))
                .map(this::view)
                .toList());
    }

    @Override
    public Page<V> list(QUERY query) {
        return database.statement(() -> InMemoryPages.page(
                found(query), query.page(), row -> row.entity().id()));
    }

    protected final List<V> found(QUERY query) {
        return table.rows().values().stream()
                .map(entity -> view(entity, query))
                .filter(row -> matches(row, query))
                .toList();
    }

    @Override
    public void add(List<Entity<T>> entities) {
        database.statement(() -> {
            table.change(rows -> entities.forEach(entity -> rows.put(entity.id(), entity)));
            entities.forEach(this::checkConstraints);
            return entities;
        });
    }

    @Override
    public void update(Entity<T> entity) {
        database.statement(() -> {
            requireVersion(entity.id(), entity.version() - 1);
            table.change(rows -> rows.put(entity.id(), entity));
            checkConstraints(entity);
            return entity;
        });
    }

    @Override
    public void remove(Id<T> id, int version) {
        database.statement(() -> {
            requireVersion(id, version);
            table.change(rows -> rows.remove(id));
            removed(id);
            return id;
        });
    }

    /** Returns true if another row of this table has the same value. */
    protected final boolean isTaken(Entity<T> entity, Function<T, ?> value) {
        return table.rows().values().stream()
                .anyMatch(other -> !other.id().equals(entity.id())
                        && value.apply(other.state()).equals(value.apply(entity.state())));
    }

    private void requireVersion(Id<T> id, int version) {
        Entity<T> present = table.rows().get(id);
        if (present == null || present.version() != version) {
            throw new StaleVersion(id);
        }
    }
}
