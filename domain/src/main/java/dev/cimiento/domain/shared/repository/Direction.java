package dev.cimiento.domain.shared.repository;

/** Which end of an order comes first; ids, which break ties, go the same way. */
public enum Direction {
    ASCENDING,
    DESCENDING
}
