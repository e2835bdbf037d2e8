package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * Which categories to list; each filter narrows.
 *
 * @param parentId only the children of this one
 * @param topLevel only those without a parent
 * @param namePrefix only those whose name begins so; case and accents do not matter
 * @param withProductCount whether to count the products of each
 */
public record CategoryQuery(
        Optional<Id<Category>> parentId,
        boolean topLevel,
        Optional<FoldedText> namePrefix,
        boolean withProductCount,
        PageRequest<CategorySort> page)
        implements Query<CategorySort> {}
