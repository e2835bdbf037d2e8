package dev.cimiento.domain.account.user;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.SearchText;
import java.util.Optional;

/**
 * Which users to list; each filter narrows.
 *
 * @param text only those in whose name or address it is found
 */
public record UserQuery(
        Optional<SearchText> text, Optional<Role> role, Optional<Boolean> active, PageRequest<UserSort> page)
        implements Query<UserSort> {}
