package dev.cimiento.domain.account.user;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.SearchText;
import java.util.Optional;

/**
 * Filters and page of a list of users; all filters apply together.
 *
 * @param text selects users whose name or address contains it
 */
public record UserQuery(
        Optional<IdFilter<User>> ids,
        Optional<SearchText> text,
        Optional<Role> role,
        Optional<Boolean> active,
        PageRequest<UserSort> page)
        implements Query<UserSort> {}
