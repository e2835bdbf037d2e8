package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.Repository;

/** Where tags are kept. A tag that is removed leaves its products. */
public interface TagRepository extends Repository<Tag, Entity<Tag>, TagQuery> {}
