package dev.cimiento.domain.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where users are kept. With a user go the password, profile, sessions and tokens. */
public interface UserRepository extends Repository<User, Entity<User>, UserQuery> {

    Optional<Entity<User>> find(EmailAddress email);

    /** As {@link #find}, and until the transaction ends nobody else changes the user. */
    Optional<Entity<User>> lock(Id<User> id);

    /**
     * Returns these users and all active admins, locked until the transaction ends. Rows are locked in the order of their
     * ids, so transactions that lock several users do not wait for each other in a circle.
     */
    List<Entity<User>> lockWithActiveAdmins(Set<Id<User>> ids);
}
