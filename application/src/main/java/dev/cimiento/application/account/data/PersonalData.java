package dev.cimiento.application.account.data;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import java.util.List;

/** The personal data that a feature stores about users, beside the account itself. */
public interface PersonalData {

    /**
     * Erases it in the transaction that deletes the account, before the user is removed. Records that the feature keeps,
     * such as orders, no longer name the user.
     */
    void eraseOf(Entity<User> user);

    /** Returns all of it, for the user. */
    List<PersonalRecords> recordsOf(Entity<User> user);
}
