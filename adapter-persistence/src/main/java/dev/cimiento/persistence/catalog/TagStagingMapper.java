package dev.cimiento.persistence.catalog;

import dev.cimiento.persistence.shared.StagingMapper;

interface TagStagingMapper extends StagingMapper {

    void match();

    void insert();
}
