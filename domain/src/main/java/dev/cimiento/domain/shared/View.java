package dev.cimiento.domain.shared;

/** A view of an entity: the entity itself, and data of related entities. */
public interface View<T> {

    Entity<T> entity();
}
