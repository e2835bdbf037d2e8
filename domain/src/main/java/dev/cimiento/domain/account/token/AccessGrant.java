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
 * Whom an access token acts for, and what it may do.
 *
 * @param role of its owner
 */
public record AccessGrant(
        Id<PersonalAccessToken> token, Id<User> user, Role role, Set<String> scopes, Optional<Instant> lastUsedAt) {

    private static final Duration PRECISION = Duration.ofMinutes(1);

    /** Whether a program with this token has the permission: its owner has it, and the token's scopes name it. */
    public boolean allows(Permission permission) {
        return permission.forPrograms()
                && scopes.contains(permission.name())
                && role.audience().includes(permission.audience());
    }

    /** Whether the last use that is recorded is so long ago that this one is worth a write. */
    public boolean isUseWorthRecording(Instant now) {
        return lastUsedAt.map(last -> !now.isBefore(last.plus(PRECISION))).orElse(true);
    }
}
