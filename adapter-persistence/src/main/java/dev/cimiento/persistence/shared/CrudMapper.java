package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * The statements of every entity type.
 *
 * @param <ROW> a row that is read
 * @param <COLUMNS> the rows that are written, as one array for each column
 */
public interface CrudMapper<T, QUERY, ROW, COLUMNS> {

    @Nullable
    ROW find(@Param("id") Id<T> id);

    List<ROW> findAll(@Param("ids") Set<Id<T>> ids);

    List<ROW> page(@Param("query") QUERY query);

    long count(@Param("query") QUERY query);

    void insert(COLUMNS columns);

    /** @return 1 if the row had the version before this one, otherwise 0 */
    int update(Entity<T> entity);

    /** @return 1 if the row had this version, otherwise 0 */
    int delete(@Param("id") Id<T> id, @Param("version") int version);
}
