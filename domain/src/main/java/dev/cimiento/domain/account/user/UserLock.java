package dev.cimiento.domain.account.user;

/** The lock that a transaction takes on the user whose rights it depends on. */
public enum UserLock {
    /** No other transaction changes or deletes the user until this one ends. */
    SHARED,

    /** Other transactions of the same user wait as well; for a change of the user, or the end of sessions. */
    EXCLUSIVE
}
