package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * Which tags to list.
 *
 * @param namePrefix only those whose name begins so; case and accents do not matter
 */
public record TagQuery(Optional<FoldedText> namePrefix, PageRequest<TagSort> page) implements Query<TagSort> {}
