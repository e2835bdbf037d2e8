package dev.cimiento.web.catalog;

import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.web.shared.EntityMapper;
import dev.cimiento.web.shared.ResourceMapping;
import org.mapstruct.Mapper;

@Mapper(config = ResourceMapping.class)
interface TagDtoMapper extends EntityMapper<Tag, TagRequest, TagResponse> {}
