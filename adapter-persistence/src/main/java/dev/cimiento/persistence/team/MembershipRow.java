package dev.cimiento.persistence.team;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipView;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

public record MembershipRow(
        Id<Membership> userId, int version, Instant createdAt, Instant updatedAt, String role, String userName)
        implements Row<MembershipView> {

    @Override
    public MembershipView toDomain() {
        return new MembershipView(
                new Entity<>(userId, version, createdAt, updatedAt, new Membership(TeamRole.of(role))), userName);
    }
}
