package dev.cimiento.persistence.team.invitation;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.team.invitation.InvitationUpkeep;
import dev.cimiento.persistence.shared.Mappers;
import java.time.Instant;

/** Deletes invitations in PostgreSQL. */
public final class MyBatisInvitationUpkeep implements InvitationUpkeep {

    private final InvitationMapper mapper;

    public MyBatisInvitationUpkeep(Mappers mappers) {
        mapper = mappers.get(InvitationMapper.class);
    }

    @Override
    public int removeExpired(Instant expiredBefore) {
        return mapper.deleteExpired(expiredBefore);
    }

    @Override
    public void removeFor(EmailAddress address) {
        mapper.deleteFor(address.key());
    }
}
