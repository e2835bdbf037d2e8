package dev.cimiento.web.catalog;

import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.web.shared.ResourceMapper;
import dev.cimiento.web.shared.ResourceMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = ResourceMapping.class)
interface TagDtoMapper extends ResourceMapper<Tag, Entity<Tag>, TagRequest, TagResponse> {

    @Override
    @Mapping(target = ".", source = "state")
    TagRequest toRequest(Entity<Tag> tag);

    @Override
    @Mapping(target = ".", source = "state")
    TagResponse toResponse(Entity<Tag> tag);
}
