package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.catalog.tag.TagQuery;
import dev.cimiento.domain.catalog.tag.TagRepository;
import dev.cimiento.domain.shared.Entity;

/** The use cases of tags. */
public class TagService extends CrudService<Tag, Entity<Tag>, TagQuery> {

    public TagService(TagRepository tags, EntityFactory entities) {
        super("tag", tags, entities, CatalogPermissions.READ, CatalogPermissions.WRITE);
    }
}
