package dev.cimiento.persistence.team.member;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.function.Function;

public record MemberColumns(List<Entity<Member>> entities) implements ColumnArrays<Member> {

    public SqlArray names() {
        return state("text", Member::name);
    }

    public SqlArray lowerNames() {
        return state("text", member -> member.nameKey().value());
    }

    public SqlArray foldedNames() {
        return state("text", Member::foldedName);
    }

    public SqlArray roles() {
        return state("text", Member::role);
    }

    public SqlArray kinds() {
        return state("text", Member::kindCode);
    }

    public SqlArray backstories() {
        return state("text", Member::backstory);
    }

    public SqlArray providers() {
        return state("text", member -> member.model().provider());
    }

    public SqlArray models() {
        return state("text", member -> member.model().model());
    }

    public SqlArray temperatures() {
        return state("numeric", member -> member.model().temperature());
    }

    public SqlArray baseUrls() {
        return state("text", member -> member.model().baseUrl());
    }

    public SqlArray positions() {
        return state("int4", Member::position);
    }

    public SqlArray sourceIds() {
        return state("uuid", Member::source);
    }

    public SqlArray skilledMemberIds() {
        return ids(SkilledMember::member);
    }

    public SqlArray skillIds() {
        return ids(SkilledMember::skill);
    }

    private SqlArray ids(Function<SkilledMember, Id<?>> id) {
        return SqlArray.of(
                "uuid",
                entities.stream()
                        .flatMap(member ->
                                member.state().skillIds().stream().map(skill -> new SkilledMember(member.id(), skill)))
                        .map(id)
                        .toList());
    }

    private record SkilledMember(Id<Member> member, Id<Skill> skill) {}
}
