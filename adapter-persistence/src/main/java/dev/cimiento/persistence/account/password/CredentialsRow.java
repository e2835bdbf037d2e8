package dev.cimiento.persistence.account.password;

import dev.cimiento.domain.account.password.Credentials;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

public record CredentialsRow(Id<User> userId, boolean active, String hash, Instant changedAt)
        implements Row<Credentials> {

    @Override
    public Credentials toDomain() {
        return new Credentials(userId, active, hash, changedAt);
    }
}
