package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Id;

/** What a password is compared with. */
public record Credentials(Id<User> user, boolean active, String hash) {

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
