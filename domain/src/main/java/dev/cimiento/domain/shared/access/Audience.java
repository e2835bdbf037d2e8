package dev.cimiento.domain.shared.access;

/** To whom a permission is given, each including those before it. */
public enum Audience {
    /** Whoever asks, signed in or not. */
    EVERYONE,
    /** Whoever has signed in. */
    USERS,
    ADMINS;

    /** Whether what is given to the other is given to this one too. */
    public boolean includes(Audience other) {
        return compareTo(other) >= 0;
    }
}
