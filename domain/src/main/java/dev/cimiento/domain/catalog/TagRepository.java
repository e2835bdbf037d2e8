package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Repository;

/** Where tags are kept. A tag that is removed leaves its products. */
public interface TagRepository extends Repository<Tag, Entity<Tag>, TagQuery> {}
