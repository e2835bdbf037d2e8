package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token with which a program of a user authenticates.
 *
 * @param name 1 to 80 characters, chosen by the user to recognise the token
 * @param scopes names of permissions; the token has those of them that its owner has
 * @param lastUsedAt accurate to about a minute
 */
public record PersonalAccessToken(
        Id<PersonalAccessToken> id,
        Id<User> user,
        String name,
        Set<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt) {

    /** The prefix of every token, so that secret scanners find tokens in files and logs. */
    public static final String PREFIX = "cim_";

    public static final int MAX_NAME = 80;
    public static final int MAX_DAYS = 366;

    public PersonalAccessToken {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME);
        rules.require(scopes != null && !scopes.isEmpty(), "scopes", ViolationCode.REQUIRED, "must not be empty");
        rules.enforce();
        scopes = Set.copyOf(scopes);
    }

    /**
     * @param days the lifetime, 1 to {@value #MAX_DAYS}
     * @param grantable the permissions that the owner can give to a program
     */
    public static PersonalAccessToken issued(
            Id<PersonalAccessToken> id,
            Id<User> user,
            String name,
            Set<String> scopes,
            Instant now,
            int days,
            Set<Permission> grantable) {
        Rules rules = new Rules();
        rules.require(
                scopes != null
                        && grantable.stream().map(Permission::name).toList().containsAll(scopes),
                "scopes",
                ViolationCode.UNSUPPORTED,
                "must be permissions that you have and that programs can have");
        rules.require(
                days >= 1 && days <= MAX_DAYS,
                "expiresInDays",
                ViolationCode.OUT_OF_RANGE,
                "must be between 1 and " + MAX_DAYS);
        rules.line("name", name, MAX_NAME);
        rules.enforce();
        Instant expiresAt = now.plus(Duration.ofDays(days));
        return new PersonalAccessToken(id, user, name, scopes, now, expiresAt, Optional.empty());
    }
}
