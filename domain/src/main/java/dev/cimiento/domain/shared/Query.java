package dev.cimiento.domain.shared;

/** Which entities to list: the filters are each query's own, the page is common to all. */
public interface Query<S extends SortKey<?>> {

    PageRequest<S> page();
}
