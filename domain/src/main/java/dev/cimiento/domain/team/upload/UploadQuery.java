package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.SearchText;
import dev.cimiento.domain.team.member.Member;
import java.util.Optional;

/**
 * Filters and page of a list of uploads; all filters apply together.
 *
 * @param text selects texts with these words
 * @param member selects the files that a member uses
 */
public record UploadQuery(
        Optional<IdFilter<Upload>> ids,
        Optional<SearchText> text,
        Optional<Id<Member>> member,
        PageRequest<UploadSort> page)
        implements Query<UploadSort> {}
