package dev.cimiento.persistence.catalog.product;

import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.persistence.importing.StagingMapper;
import org.apache.ibatis.annotations.Param;

public interface ProductStagingMapper extends StagingMapper {

    void match(@Param("mode") ImportMode mode);

    void lockCategories();

    void lockTags();

    void lockMatches();

    void lockLevels();

    void createCategories();

    void createTags();

    void insert();

    void analyzeProducts();

    void stock();

    void analyzeLevels();

    void update(@Param("mode") ImportMode mode);

    void untag();

    void tag(@Param("mode") ImportMode mode);

    void moveStock();
}
