package dev.cimiento.domain.shared.repository;

/** Which entities to list: the filters are each query's own, the page is common to all. */
public interface Query<SORT extends SortKey<?>> {

    PageRequest<SORT> page();
}
