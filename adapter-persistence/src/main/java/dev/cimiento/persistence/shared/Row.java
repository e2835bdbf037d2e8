package dev.cimiento.persistence.shared;

/** A row as a statement returns it, one component for each column. */
public interface Row<V> {

    V toDomain();
}
