package dev.cimiento.domain.team.skill;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * Filters and page of a list of skills; all filters apply together.
 *
 * @param owner selects the skills of one user
 * @param namePrefix selects skills whose name begins with it; case and accents do not matter
 */
public record SkillQuery(
        Id<User> owner, Optional<IdFilter<Skill>> ids, Optional<FoldedText> namePrefix, PageRequest<SkillSort> page)
        implements Query<SkillSort> {

    /** Returns this query for the skills of another user. */
    public SkillQuery of(Id<User> user) {
        return new SkillQuery(user, ids, namePrefix, page);
    }
}
