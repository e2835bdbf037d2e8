package dev.cimiento.persistence.team.key;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.domain.team.key.TeamKeyRepository;
import dev.cimiento.domain.team.key.TeamKeySort;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Pages;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;

/** The keys of a team in PostgreSQL. */
public final class MyBatisTeamKeyRepository implements TeamKeyRepository {

    private final TeamKeyMapper mapper;
    private final Id<Team> team;

    private MyBatisTeamKeyRepository(TeamKeyMapper mapper, Id<Team> team) {
        this.mapper = mapper;
        this.team = team;
    }

    public static PerTeam<TeamKeyRepository> perTeam(Mappers mappers) {
        TeamKeyMapper mapper = mappers.get(TeamKeyMapper.class);
        return team -> new MyBatisTeamKeyRepository(mapper, team);
    }

    @Override
    public void add(TeamKey key, SecretHash hash) {
        mapper.insert(team, key, hash.value());
    }

    @Override
    public Page<TeamKey> list(PageRequest<TeamKeySort> page) {
        return Pages.of(mapper.page(team, page), page, () -> mapper.count(team), TeamKey::id);
    }

    @Override
    public Optional<TeamKey> find(SecretHash hash) {
        return Optional.ofNullable(mapper.find(team, hash.value())).map(Row::read);
    }

    @Override
    public void recordUse(Id<TeamKey> key, Instant now) {
        mapper.recordUse(team, key, now);
    }

    @Override
    public boolean remove(Id<TeamKey> id) {
        return mapper.delete(team, id) > 0;
    }
}
