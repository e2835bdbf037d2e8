package dev.cimiento.domain.team.key;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import java.time.Instant;
import java.util.Optional;

/**
 * The key of a program that works for a team. It belongs to the team, and stays when the user who created it leaves.
 *
 * @param name 1 to 80 characters; unique in the team, regardless of case
 * @param lastUsedAt accurate to about a minute
 */
public record TeamKey(
        Id<TeamKey> id, Instant createdAt, String name, Id<User> createdBy, Optional<Instant> lastUsedAt) {

    public static final int MAX_NAME = 80;

    public TeamKey {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME);
        rules.enforce();
    }

    /** Returns the name without case, which is unique. */
    public CaseInsensitiveText nameKey() {
        return CaseInsensitiveText.of(name);
    }
}
