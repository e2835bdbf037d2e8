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
 * @param <R> a row as it is read
 * @param <C> many rows as they are written, column by column
 */
public interface CrudMapper<T, Q, R, C> {

    @Nullable
    R find(@Param("id") Id<T> id);

    List<R> findAll(@Param("ids") Set<Id<T>> ids);

    List<R> page(@Param("query") Q query);

    long count(@Param("query") Q query);

    void insert(C columns);

    /** @return how many rows had the version before this one: 1 or 0 */
    int update(Entity<T> entity);

    /** @return how many rows had this version: 1 or 0 */
    int delete(@Param("id") Id<T> id, @Param("version") int version);
}
