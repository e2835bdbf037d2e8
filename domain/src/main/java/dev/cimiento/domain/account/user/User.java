package dev.cimiento.domain.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.FoldedWords;

/**
 * A user of the program.
 *
 * @param email unique, regardless of case
 * @param fullName 1 to 120 characters
 * @param active false if the account is deactivated
 * @param emailVerified true if the user has proved, by a mailed token, to read mail at this address
 */
public record User(EmailAddress email, String fullName, Role role, boolean active, boolean emailVerified) {

    public static final int MAX_FULL_NAME = 120;

    public User {
        Rules rules = new Rules();
        rules.require(email != null, "email", ViolationCode.REQUIRED, "is required");
        rules.require(role != null, "role", ViolationCode.REQUIRED, "is required");
        fullName = rules.line("fullName", fullName, MAX_FULL_NAME);
        rules.enforce();
    }

    /** Returns the name as lists sort it. */
    public FoldedText foldedName() {
        return FoldedText.of(fullName);
    }

    /** Returns the words by which a search finds the user. */
    public FoldedWords words() {
        return FoldedWords.of(fullName).union(FoldedWords.of(email.typed()));
    }

    /** Returns true if this is an admin who can sign in. The last one cannot be removed. */
    public boolean isActiveAdmin() {
        return active && role == Role.ADMIN;
    }

    public User verified() {
        return new User(email, fullName, role, active, true);
    }

    /** Returns true if the address differs from the one before by more than case. */
    public boolean hasOtherEmailThan(User before) {
        return !email.key().equals(before.email.key());
    }

    /** Returns this state as the successor of another: a changed address is not verified. */
    public User replacing(User before) {
        boolean stillVerified = before.emailVerified && !hasOtherEmailThan(before);
        return new User(email, fullName, role, active, stillVerified);
    }

    /** Returns this user with another address and name. */
    public User withEmailAndName(EmailAddress newEmail, String newFullName) {
        return new User(newEmail, newFullName, role, active, emailVerified);
    }
}
