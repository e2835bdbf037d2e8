package dev.cimiento.domain.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores users. Deleting a user deletes the password, profile, sessions and tokens, too. */
public interface UserRepository extends Repository<User, Entity<User>, UserQuery> {

    Optional<Entity<User>> find(EmailAddress email);

    /** Returns the user as {@link #find} does, locked: no other transaction changes the user until this one ends. */
    Optional<Entity<User>> lock(Id<User> id);

    /**
     * Returns these users and all active admins, locked until the transaction ends. Rows are locked in the order of
     * their ids, so transactions that lock several users cannot deadlock.
     */
    List<Entity<User>> lockWithActiveAdmins(Set<Id<User>> ids);
}
