package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * The statements that every entity has.
 *
 * @param <ROW> a row as it is read
 * @param <COLUMNS> many rows as they are written, column by column
 */
public interface CrudMapper<T, QUERY, ROW, COLUMNS> {

    @Nullable
    ROW find(@Param("id") Id<T> id);

    List<ROW> findAll(@Param("ids") Set<Id<T>> ids);

    List<ROW> page(@Param("query") QUERY query);

    long count(@Param("query") QUERY query);

    void insert(COLUMNS columns);

    /** @return how many rows had the version before this one: 1 or 0 */
    int update(Entity<T> entity);

    /** @return how many rows had this version: 1 or 0 */
    int delete(@Param("id") Id<T> id, @Param("version") int version);
}
