package dev.cimiento.persistence.sample;

import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.persistence.importing.StagingMapper;
import org.apache.ibatis.annotations.Param;

public interface NoteStagingMapper extends StagingMapper {

    /** @return the number of locked parents */
    long lockParents();

    /** @return the number of locked notes */
    long lockMatches();

    void match(@Param("mode") ImportMode mode);

    void insert();

    void update(@Param("mode") ImportMode mode);
}
