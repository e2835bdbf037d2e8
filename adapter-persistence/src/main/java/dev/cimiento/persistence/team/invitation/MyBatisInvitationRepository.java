package dev.cimiento.persistence.team.invitation;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.domain.team.invitation.InvitationRepository;
import dev.cimiento.domain.team.invitation.InvitationSort;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Pages;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;

/** The invitations to a team in PostgreSQL. */
public final class MyBatisInvitationRepository implements InvitationRepository {

    private final InvitationMapper mapper;
    private final Id<Team> team;

    private MyBatisInvitationRepository(InvitationMapper mapper, Id<Team> team) {
        this.mapper = mapper;
        this.team = team;
    }

    public static PerTeam<InvitationRepository> perTeam(Mappers mappers) {
        InvitationMapper mapper = mappers.get(InvitationMapper.class);
        return team -> new MyBatisInvitationRepository(mapper, team);
    }

    @Override
    public void put(Invitation invitation, SecretHash hash) {
        mapper.put(team, invitation, hash.value());
    }

    @Override
    public Page<Invitation> list(PageRequest<InvitationSort> page) {
        return Pages.of(mapper.page(team, page), page, () -> mapper.count(team), Invitation::id);
    }

    @Override
    public boolean remove(Id<Invitation> id) {
        return mapper.delete(team, id) > 0;
    }

    @Override
    public Optional<Invitation> consume(SecretHash hash, Instant now) {
        return Optional.ofNullable(mapper.consume(team, hash.value(), now)).map(Row::read);
    }
}
