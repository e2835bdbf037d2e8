package dev.cimiento.domain.shared.access;

/**
 * The user or the thing for which an actor acts. A feature whose things have credentials of their own adds a kind of
 * identity, so that such an actor is never taken for a user.
 */
public interface Identity {}
