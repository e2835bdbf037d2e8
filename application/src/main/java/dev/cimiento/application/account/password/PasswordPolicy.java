package dev.cimiento.application.account.password;

import dev.cimiento.domain.account.CommonPasswords;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.shared.error.Invalid;

/** Checks a new password and hashes it. */
public final class PasswordPolicy {

    private final PasswordHasher hasher;
    private final CommonPasswords common;

    public PasswordPolicy(PasswordHasher hasher, CommonPasswords common) {
        this.hasher = hasher;
        this.common = common;
    }

    /**
     * Returns the hash of a new password. It is slow, so it is never called inside a transaction.
     *
     * @throws Invalid if the password is too short, too long or common
     */
    public String hash(String password, EmailAddress email) {
        Password chosen = new Password(password);
        chosen.requireHardToGuess(common, email);
        return hasher.hash(chosen.text());
    }
}
