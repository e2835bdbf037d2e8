package dev.cimiento.persistence.catalog.category;

import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.persistence.importing.StagingMapper;
import org.apache.ibatis.annotations.Param;

public interface CategoryStagingMapper extends StagingMapper {

    void match(@Param("mode") ImportMode mode);

    void lockReferred();

    void lockMatches();

    void insert();

    void update(@Param("mode") ImportMode mode);
}
