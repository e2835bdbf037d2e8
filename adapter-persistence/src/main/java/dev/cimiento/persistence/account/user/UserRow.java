package dev.cimiento.persistence.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

public record UserRow(
        Id<User> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String email,
        String fullName,
        String role,
        boolean active,
        boolean emailVerified)
        implements Row<Entity<User>> {

    @Override
    public Entity<User> toDomain() {
        User user = new User(new EmailAddress(email), fullName, Role.of(role), active, emailVerified);
        return new Entity<>(id, version, createdAt, updatedAt, user);
    }
}
