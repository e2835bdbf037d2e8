package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.Entity;
import org.mapstruct.Mapping;

/** Between an entity that is its own view and what clients send and get of it. */
public interface EntityMapper<T, REQUEST, RESPONSE extends Resource>
        extends ResourceMapper<T, Entity<T>, REQUEST, RESPONSE> {

    @Override
    @Mapping(target = ".", source = "state")
    REQUEST toRequest(Entity<T> entity);

    @Override
    @Mapping(target = ".", source = "state")
    RESPONSE toResponse(Entity<T> entity);
}
