package dev.cimiento.web.catalog.stock;

import dev.cimiento.application.catalog.PostedMovement;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.web.resource.ResourceMapping;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = ResourceMapping.class)
interface StockDtoMapper {

    StockMovementResponse toResponse(StockMovement movement);

    @Mapping(target = ".", source = "movement")
    PostedMovementResponse toResponse(PostedMovement posted);

    default @Nullable UUID toNullableUser(Optional<UUID> user) {
        return user.orElse(null);
    }
}
