package dev.cimiento.persistence.catalog.tag;

import dev.cimiento.persistence.importing.StagingMapper;

public interface TagStagingMapper extends StagingMapper {

    void match();

    void insert();
}
