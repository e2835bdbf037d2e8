package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * Filter and page of a list of tags.
 *
 * @param namePrefix selects tags whose name begins with it; case and accents do not matter
 */
public record TagQuery(Optional<FoldedText> namePrefix, PageRequest<TagSort> page) implements Query<TagSort> {}
