package dev.cimiento.domain.shared.repository;

/** The direction of a sort order. Ids, which break ties, are sorted in the same direction. */
public enum Direction {
    ASCENDING,
    DESCENDING
}
