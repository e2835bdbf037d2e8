package dev.cimiento.web.catalog.tag;

import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.web.resource.EntityMapper;
import dev.cimiento.web.resource.ResourceMapping;
import org.mapstruct.Mapper;

@Mapper(config = ResourceMapping.class)
interface TagDtoMapper extends EntityMapper<Tag, TagRequest, TagResponse> {}
