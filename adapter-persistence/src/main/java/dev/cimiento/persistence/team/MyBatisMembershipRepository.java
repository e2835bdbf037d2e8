package dev.cimiento.persistence.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipQuery;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.MembershipSort;
import dev.cimiento.domain.team.MembershipView;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import java.util.List;
import java.util.Optional;

/** The memberships of a team in PostgreSQL. */
public final class MyBatisMembershipRepository
        extends MyBatisRepository<
                Membership, MembershipView, MembershipQuery, MembershipSort, MembershipRow, MembershipColumns>
        implements MembershipRepository {

    private final MembershipMapper mapper;
    private final Id<Team> team;

    private MyBatisMembershipRepository(MembershipMapper mapper, Id<Team> team) {
        super(mapper.in(team), MembershipColumns::new);
        this.mapper = mapper;
        this.team = team;
    }

    public static PerTeam<MembershipRepository> perTeam(Mappers mappers) {
        MembershipMapper mapper = mappers.get(MembershipMapper.class);
        return team -> new MyBatisMembershipRepository(mapper, team);
    }

    @Override
    public Optional<TeamRole> roleOf(Id<User> user) {
        return Optional.ofNullable(mapper.role(team, user)).map(TeamRole::of);
    }

    @Override
    public Optional<TeamRole> keepRoleOf(Id<User> user) {
        return Optional.ofNullable(mapper.keepRole(team, user)).map(TeamRole::of);
    }

    @Override
    public List<Id<Membership>> lockOwners() {
        return mapper.lockOwners(team);
    }
}
