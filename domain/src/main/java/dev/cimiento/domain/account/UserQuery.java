package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.PageRequest;
import dev.cimiento.domain.shared.Query;
import dev.cimiento.domain.shared.SearchText;
import java.util.Optional;

/**
 * Which users to list; each filter narrows.
 *
 * @param text only those in whose name or address it is found
 */
public record UserQuery(
        Optional<SearchText> text, Optional<Role> role, Optional<Boolean> active, PageRequest<UserSort> page)
        implements Query<UserSort> {}
