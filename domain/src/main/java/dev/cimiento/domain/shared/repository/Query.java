package dev.cimiento.domain.shared.repository;

/** A query for a list of entities. Each query has its own filters; all have a page. */
public interface Query<SORT extends SortKey<?>> {

    /** The maximum number of ids in a query for certain entities. */
    int MAX_IDS = 100;

    PageRequest<SORT> page();
}
