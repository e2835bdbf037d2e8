package dev.cimiento.domain.team.member;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.team.skill.Skill;
import java.util.List;

/**
 * A member with the names of its skills.
 *
 * @param skills sorted by name
 */
public record MemberView(Entity<Member> entity, List<NamedReference<Skill>> skills) implements View<Member> {

    public MemberView {
        skills = List.copyOf(skills);
    }
}
