package dev.cimiento.web.catalog.product;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.web.resource.ResourceMapper;
import dev.cimiento.web.resource.ResourceMapping;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = ResourceMapping.class)
interface ProductDtoMapper extends ResourceMapper<Product, ProductView, ProductRequest, ProductResponse> {

    @Override
    @Mapping(target = "active", defaultValue = "true")
    Product toState(ProductRequest request);

    @Override
    @Mapping(target = ".", source = "entity.state")
    ProductRequest toRequest(ProductView product);

    @Override
    @Mapping(target = ".", source = "entity.state")
    @Mapping(target = ".", source = "entity")
    ProductResponse toResponse(ProductView product);

    default Optional<Id<Category>> toCategory(@Nullable UUID id) {
        return Optional.ofNullable(id).map(Id::new);
    }

    default Id<Tag> toTag(UUID id) {
        return new Id<>(id);
    }
}
