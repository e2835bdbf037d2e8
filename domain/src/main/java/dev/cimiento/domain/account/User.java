package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Rules;

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
}
