package dev.cimiento.domain.shared;

/** What a reader sees of an entity: the entity itself, and what it shows of others. */
public interface View<T> {

    Entity<T> entity();
}
