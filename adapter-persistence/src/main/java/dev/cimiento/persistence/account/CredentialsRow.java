package dev.cimiento.persistence.account;

import dev.cimiento.domain.account.Credentials;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

record CredentialsRow(Id<User> userId, boolean active, String hash, Instant changedAt) implements Row<Credentials> {

    @Override
    public Credentials toDomain() {
        return new Credentials(userId, active, hash, changedAt);
    }
}
