package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The owner of a personal access token and the permissions of the token.
 *
 * @param role the role of the owner
 */
public record AccessGrant(
        Id<PersonalAccessToken> token, Id<User> user, Role role, Set<String> scopes, Optional<Instant> lastUsedAt) {

    private static final Duration PRECISION = Duration.ofMinutes(1);

    /**
     * Returns true if a program with this token has the permission: the owner has it, and the token's scopes include
     * it.
     */
    public boolean allows(Permission permission) {
        return permission.forPrograms()
                && scopes.contains(permission.name())
                && role.audience().includes(permission.audience());
    }

    /** Returns true if the recorded last use is at least a minute old, so that this use is written to the database. */
    public boolean isUseWorthRecording(Instant now) {
        return lastUsedAt.map(last -> !now.isBefore(last.plus(PRECISION))).orElse(true);
    }
}
