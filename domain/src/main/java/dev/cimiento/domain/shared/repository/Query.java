package dev.cimiento.domain.shared.repository;

/** A query for a list of entities. Each query has its own filters; all have a page. */
public interface Query<SORT extends SortKey<?>> {

    PageRequest<SORT> page();
}
