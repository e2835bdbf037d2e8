package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.shared.ImportMode;
import dev.cimiento.persistence.shared.StagingMapper;
import org.apache.ibatis.annotations.Param;

interface CategoryStagingMapper extends StagingMapper {

    void match(@Param("mode") ImportMode mode);

    void lockReferred();

    void lockMatches();

    void insert();

    void update(@Param("mode") ImportMode mode);
}
