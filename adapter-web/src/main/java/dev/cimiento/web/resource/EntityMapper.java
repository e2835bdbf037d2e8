package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.Entity;
import org.mapstruct.Mapping;

/** A {@link ResourceMapper} for entities whose responses show no data of other entities. */
public interface EntityMapper<T, REQUEST, RESPONSE extends Resource>
        extends ResourceMapper<T, Entity<T>, REQUEST, RESPONSE> {

    @Override
    @Mapping(target = ".", source = "state")
    REQUEST toRequest(Entity<T> entity);

    @Override
    @Mapping(target = ".", source = "state")
    RESPONSE toResponse(Entity<T> entity);
}
