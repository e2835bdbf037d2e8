package dev.cimiento.web.catalog.category;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryView;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.web.resource.ResourceMapper;
import dev.cimiento.web.resource.ResourceMapping;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = ResourceMapping.class)
interface CategoryDtoMapper extends ResourceMapper<Category, CategoryView, CategoryRequest, CategoryResponse> {

    @Override
    @Mapping(target = ".", source = "entity.state")
    CategoryRequest toRequest(CategoryView category);

    @Override
    @Mapping(target = ".", source = "entity.state")
    @Mapping(target = ".", source = "entity")
    CategoryResponse toResponse(CategoryView category);

    default Optional<Id<Category>> toCategory(@Nullable UUID id) {
        return Optional.ofNullable(id).map(Id::new);
    }
}
