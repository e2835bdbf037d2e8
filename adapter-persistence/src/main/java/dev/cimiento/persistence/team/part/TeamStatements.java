package dev.cimiento.persistence.team.part;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.persistence.shared.CrudMapper;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * The statements of every type of entity that belongs to a team. Each has the team as a parameter.
 *
 * @param <ROW> a row that is read
 * @param <COLUMNS> the rows that are written, as one array for each column
 */
public interface TeamStatements<T, QUERY, ROW, COLUMNS> {

    @Nullable
    ROW find(@Param("team") Id<Team> team, @Param("id") Id<T> id);

    List<ROW> findAll(@Param("team") Id<Team> team, @Param("ids") Set<Id<T>> ids);

    List<ROW> page(@Param("team") Id<Team> team, @Param("query") QUERY query);

    long count(@Param("team") Id<Team> team, @Param("query") QUERY query);

    void insert(@Param("team") Id<Team> team, @Param("rows") COLUMNS rows);

    /** @return 1 if the row had the version before this one, otherwise 0 */
    int update(@Param("team") Id<Team> team, @Param("entity") Entity<T> entity);

    /** @return 1 if the row had this version, otherwise 0 */
    int delete(@Param("team") Id<Team> team, @Param("id") Id<T> id, @Param("version") int version);

    /** Returns the statements for one team. */
    default CrudMapper<T, QUERY, ROW, COLUMNS> in(Id<Team> team) {
        return new BoundStatements<>(this, team);
    }
}
