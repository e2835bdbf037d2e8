package dev.cimiento.persistence.catalog.tag;

import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.catalog.tag.TagQuery;
import dev.cimiento.persistence.shared.CrudMapper;

public interface TagMapper extends CrudMapper<Tag, TagQuery, TagRow, TagColumns> {}
