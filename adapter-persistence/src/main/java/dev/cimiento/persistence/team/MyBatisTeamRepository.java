package dev.cimiento.persistence.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamQuery;
import dev.cimiento.domain.team.TeamRepository;
import dev.cimiento.domain.team.TeamSort;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import dev.cimiento.persistence.shared.Row;
import java.util.List;
import java.util.Optional;

/** Teams in PostgreSQL. */
public final class MyBatisTeamRepository
        extends MyBatisRepository<Team, Entity<Team>, TeamQuery, TeamSort, TeamRow, TeamColumns>
        implements TeamRepository {

    private final TeamMapper mapper;

    public MyBatisTeamRepository(Mappers mappers) {
        this(mappers.get(TeamMapper.class));
    }

    private MyBatisTeamRepository(TeamMapper mapper) {
        super(mapper, TeamColumns::new);
        this.mapper = mapper;
    }

    @Override
    public Optional<Entity<Team>> lock(Id<Team> id) {
        return Optional.ofNullable(mapper.lock(id)).map(Row::read);
    }

    @Override
    public List<Id<Team>> idsOf(Id<User> user) {
        return mapper.idsOf(user);
    }
}
