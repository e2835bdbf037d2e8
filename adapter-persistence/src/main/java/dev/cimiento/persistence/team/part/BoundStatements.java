package dev.cimiento.persistence.team.part;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.persistence.shared.CrudMapper;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of a mapper with one team as the value of their parameter. */
record BoundStatements<T, QUERY, ROW, COLUMNS>(TeamStatements<T, QUERY, ROW, COLUMNS> mapper, Id<Team> team)
        implements CrudMapper<T, QUERY, ROW, COLUMNS> {

    @Override
    public @Nullable ROW find(Id<T> id) {
        return mapper.find(team, id);
    }

    @Override
    public List<ROW> findAll(Set<Id<T>> ids) {
        return mapper.findAll(team, ids);
    }

    @Override
    public List<ROW> page(QUERY query) {
        return mapper.page(team, query);
    }

    @Override
    public long count(QUERY query) {
        return mapper.count(team, query);
    }

    @Override
    public void insert(COLUMNS columns) {
        mapper.insert(team, columns);
    }

    @Override
    public int update(Entity<T> entity) {
        return mapper.update(team, entity);
    }

    @Override
    public int delete(Id<T> id, int version) {
        return mapper.delete(team, id, version);
    }
}
