package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Repository;
import java.util.Optional;
import java.util.Set;

/** Where users are kept. With a user go the password, profile, sessions and tokens. */
public interface UserRepository extends Repository<User, Entity<User>, UserQuery> {

    Optional<Entity<User>> find(EmailAddress email);

    /** As {@link #find}, and until the transaction ends nobody else changes the user. */
    Optional<Entity<User>> lock(Id<User> id);

    /** The active admins, whom until the transaction ends nobody else changes or counts so. */
    Set<Id<User>> lockActiveAdmins();
}
