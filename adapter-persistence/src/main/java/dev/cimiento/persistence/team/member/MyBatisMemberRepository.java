package dev.cimiento.persistence.team.member;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberQuery;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.member.MemberSort;
import dev.cimiento.domain.team.member.MemberView;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import dev.cimiento.persistence.shared.Row;
import java.util.List;
import java.util.Optional;

/** The members of a team in PostgreSQL. */
public final class MyBatisMemberRepository
        extends MyBatisRepository<Member, MemberView, MemberQuery, MemberSort, MemberRow, MemberColumns>
        implements MemberRepository {

    private final MemberMapper mapper;
    private final Id<Team> team;

    private MyBatisMemberRepository(MemberMapper mapper, Id<Team> team) {
        super(mapper.in(team), MemberColumns::new);
        this.mapper = mapper;
        this.team = team;
    }

    public static PerTeam<MemberRepository> perTeam(Mappers mappers) {
        MemberMapper mapper = mappers.get(MemberMapper.class);
        return team -> new MyBatisMemberRepository(mapper, team);
    }

    @Override
    public Optional<Entity<Member>> leader() {
        return Optional.ofNullable(mapper.leader(team)).map(Row::read).map(MemberView::entity);
    }

    @Override
    public List<Id<Member>> sourcesOf(Id<Member> id) {
        return mapper.sources(team, id);
    }
}
