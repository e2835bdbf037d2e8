package dev.cimiento.persistence.catalog.tag;

import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.catalog.tag.TagQuery;
import dev.cimiento.domain.catalog.tag.TagRepository;
import dev.cimiento.domain.catalog.tag.TagSort;
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
