package dev.cimiento.bootstrap.shared.replica;

/**
 * Statements that never read a replica, for a reason of their feature.
 *
 * @param prefix the beginning of their ids
 */
public record PrimaryStatements(String prefix) {}
