package dev.cimiento.domain.team.member;

import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import java.util.Optional;

/**
 * Filters and page of a list of members.
 *
 * @param kind selects the members of this kind
 */
public record MemberQuery(Optional<IdFilter<Member>> ids, Optional<MemberKind> kind, PageRequest<MemberSort> page)
        implements Query<MemberSort> {}
