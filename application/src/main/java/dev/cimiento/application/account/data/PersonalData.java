package dev.cimiento.application.account.data;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import java.util.List;

/** A feature's personal data about users. */
public interface PersonalData {

    /**
     * Erases the data in the transaction that deletes the account, before the user is deleted. Records that the feature
     * keeps, such as orders, no longer name the user.
     */
    void eraseOf(Entity<User> user);

    /** Returns all personal data of the user, for export. */
    List<PersonalRecords> recordsOf(Entity<User> user);
}
