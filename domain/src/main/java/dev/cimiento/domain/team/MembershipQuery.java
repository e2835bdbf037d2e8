package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import java.util.Optional;

/**
 * Filters and page of a list of memberships.
 *
 * @param role selects the memberships with this role
 */
public record MembershipQuery(
        Optional<IdFilter<Membership>> ids, Optional<TeamRole> role, PageRequest<MembershipSort> page)
        implements Query<MembershipSort> {}
