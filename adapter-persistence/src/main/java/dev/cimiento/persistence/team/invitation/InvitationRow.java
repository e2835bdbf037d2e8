package dev.cimiento.persistence.team.invitation;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

public record InvitationRow(
        Id<Invitation> id, Instant createdAt, Instant expiresAt, String email, String role, Id<User> invitedBy)
        implements Row<Invitation> {

    @Override
    public Invitation toDomain() {
        return new Invitation(id, createdAt, expiresAt, new EmailAddress(email), TeamRole.of(role), invitedBy);
    }
}
