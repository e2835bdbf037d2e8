package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.repository.Repository;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The base of all repositories on PostgreSQL. Each call is one statement, and two for a list with a total. */
public abstract class MyBatisRepository<
                T, V extends View<T>, QUERY extends Query<SORT>, SORT extends SortKey<V>, ROW extends Row<V>, COLUMNS>
        implements Repository<T, V, QUERY> {

    private final CrudMapper<T, QUERY, ROW, COLUMNS> mapper;
    private final Function<List<Entity<T>>, COLUMNS> columns;

    protected MyBatisRepository(CrudMapper<T, QUERY, ROW, COLUMNS> mapper, Function<List<Entity<T>>, COLUMNS> columns) {
        this.mapper = mapper;
        this.columns = columns;
    }

    @Override
    public final Optional<V> find(Id<T> id) {
        return Optional.ofNullable(mapper.find(id)).map(Row::read);
    }

    @Override
    public final List<V> find(Set<Id<T>> ids) {
        return mapper.findAll(ids).stream().map(Row::read).toList();
    }

    @Override
    public final Page<V> list(QUERY query) {
        return Pages.of(
                mapper.page(query),
                query.page(),
                () -> mapper.count(query),
                view -> view.entity().id());
    }

    @Override
    public final void add(List<Entity<T>> entities) {
        mapper.insert(columns.apply(entities));
    }

    @Override
    public final void update(Entity<T> entity) {
        requireWritten(mapper.update(entity), entity.id());
    }

    @Override
    public final void remove(Id<T> id, int version) {
        requireWritten(mapper.delete(id, version), id);
    }

    private static void requireWritten(int rows, Id<?> id) {
        if (rows == 0) {
            throw new StaleVersion(id);
        }
    }
}
