package dev.cimiento.domain.shared.access;

/** The group of users that has a permission. Each group includes the permissions of the groups before it. */
public enum Audience {
    /** All clients, signed in or not. */
    EVERYONE,
    /** Signed-in users. */
    USERS,
    ADMINS;

    /** Returns true if this audience has the permissions of the other. */
    public boolean includes(Audience other) {
        return compareTo(other) >= 0;
    }
}
