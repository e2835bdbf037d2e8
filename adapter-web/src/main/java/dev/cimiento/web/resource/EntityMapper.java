package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.Entity;
import org.mapstruct.Mapping;

/** Between an entity that is its own view and what clients send and get of it. */
public interface EntityMapper<T, B, R extends Resource> extends ResourceMapper<T, Entity<T>, B, R> {

    @Override
    @Mapping(target = ".", source = "state")
    B toRequest(Entity<T> entity);

    @Override
    @Mapping(target = ".", source = "state")
    R toResponse(Entity<T> entity);
}
