package dev.cimiento.domain.account.user;

/** How a transaction locks the user whose rights it depends on. */
public enum UserLock {
    /** The user is not changed or deleted by others until the transaction ends. */
    SHARED,

    /** Besides, other transactions of the same user wait: for those that change the user or end sessions. */
    EXCLUSIVE
}
