package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.catalog.TagQuery;
import dev.cimiento.persistence.shared.CrudMapper;

interface TagMapper extends CrudMapper<Tag, TagQuery, TagRow, TagColumns> {}
