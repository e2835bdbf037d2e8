package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * Filters and page of a list of tags; all filters apply together.
 *
 * @param namePrefix selects tags whose name begins with it; case and accents do not matter
 */
public record TagQuery(Optional<IdFilter<Tag>> ids, Optional<FoldedText> namePrefix, PageRequest<TagSort> page)
        implements Query<TagSort> {}
