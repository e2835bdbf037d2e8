package dev.cimiento.persistence.account;

import dev.cimiento.domain.account.Credentials;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;

record CredentialsRow(Id<User> userId, boolean active, String hash) implements Row<Credentials> {

    @Override
    public Credentials toDomain() {
        return new Credentials(userId, active, hash);
    }
}
