package dev.cimiento.domain.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * A page of the teams of one user.
 *
 * @param namePrefix selects teams whose name begins with it, regardless of case
 */
public record TeamQuery(
        Id<User> user, Optional<IdFilter<Team>> ids, Optional<FoldedText> namePrefix, PageRequest<TeamSort> page)
        implements Query<TeamSort> {

    /** Returns this query for the teams of another user. */
    public TeamQuery of(Id<User> other) {
        return new TeamQuery(other, ids, namePrefix, page);
    }
}
