package dev.cimiento.domain.team.invitation;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.TeamRole;
import java.time.Duration;
import java.time.Instant;

/**
 * An invitation of a person to a team, sent to an address.
 *
 * @param expiresAt {@link #LIFETIME} after the creation
 * @param role the role that the person gets in the team
 * @param invitedBy the user who sent the invitation
 */
public record Invitation(
        Id<Invitation> id,
        Instant createdAt,
        Instant expiresAt,
        EmailAddress email,
        TeamRole role,
        Id<User> invitedBy) {

    public static final Duration LIFETIME = Duration.ofDays(7);

    /** Returns a new invitation. */
    public static Invitation of(Id<Invitation> id, Instant now, EmailAddress email, TeamRole role, Id<User> invitedBy) {
        return new Invitation(id, now, now.plus(LIFETIME), email, role, invitedBy);
    }

    public String roleCode() {
        return role.code();
    }
}
