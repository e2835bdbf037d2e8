package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.Repository;

/** Stores tags. Deleting a tag removes it from its products. */
public interface TagRepository extends Repository<Tag, Entity<Tag>, TagQuery> {}
