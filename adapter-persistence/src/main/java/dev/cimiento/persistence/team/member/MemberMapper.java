package dev.cimiento.persistence.team.member;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberQuery;
import dev.cimiento.persistence.team.part.TeamStatements;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface MemberMapper extends TeamStatements<Member, MemberQuery, MemberRow, MemberColumns> {

    @Nullable
    MemberRow leader(@Param("team") Id<Team> team);

    List<Id<Member>> sources(@Param("team") Id<Team> team, @Param("id") Id<Member> id);
}
