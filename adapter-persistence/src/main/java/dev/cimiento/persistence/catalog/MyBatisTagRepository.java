package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.catalog.TagQuery;
import dev.cimiento.domain.catalog.TagRepository;
import dev.cimiento.domain.catalog.TagSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;

/** Tags in PostgreSQL. */
public final class MyBatisTagRepository
        extends MyBatisRepository<Tag, Entity<Tag>, TagQuery, TagSort, TagRow, TagColumns> implements TagRepository {

    public MyBatisTagRepository(Mappers mappers) {
        super(mappers.get(TagMapper.class), TagColumns::new);
    }
}
