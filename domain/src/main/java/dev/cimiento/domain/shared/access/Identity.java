package dev.cimiento.domain.shared.access;

import java.util.UUID;

/**
 * The user or the thing for which an actor acts. A feature whose things have credentials of their own adds a kind of
 * identity, so that such an actor is never taken for a user.
 */
public interface Identity {

    /** Returns the id of the user or the thing. No other user or thing has the same. */
    UUID id();
}
