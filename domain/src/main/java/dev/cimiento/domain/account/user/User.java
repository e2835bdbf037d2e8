package dev.cimiento.domain.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.Words;

/**
 * Somebody who has an account.
 *
 * @param email unique, whatever the case
 * @param fullName 1 to 120 characters
 * @param active whether the account may be used
 * @param emailVerified whether somebody who reads mail at the address has said so
 */
public record User(EmailAddress email, String fullName, Role role, boolean active, boolean emailVerified) {

    public static final int MAX_FULL_NAME = 120;

    public User {
        Rules rules = new Rules();
        rules.require(email != null, "email", "is required");
        rules.require(role != null, "role", "is required");
        fullName = rules.line("fullName", fullName, MAX_FULL_NAME);
        rules.enforce();
    }

    /** The name as it is sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(fullName);
    }

    /** What it is searched by. */
    public Words words() {
        return Words.of(fullName).and(Words.of(email.typed()));
    }

    /** Whether it keeps the program from being without anybody who may do everything. */
    public boolean isActiveAdmin() {
        return active && role == Role.ADMIN;
    }

    public User verified() {
        return new User(email, fullName, role, active, true);
    }

    /** Whether it has another address than before; one that is only written otherwise is the same. */
    public boolean hasMovedFrom(User before) {
        return !email.key().equals(before.email.key());
    }

    /** This state after another one: an address that has changed is to be verified anew. */
    public User after(User before) {
        boolean stillVerified = before.emailVerified && !hasMovedFrom(before);
        return new User(email, fullName, role, active, stillVerified);
    }

    /** Changed by the user. */
    public User with(EmailAddress newEmail, String newFullName) {
        return new User(newEmail, newFullName, role, active, emailVerified);
    }
}
