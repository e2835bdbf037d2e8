package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * Filters and page of a list of categories; all filters apply together.
 *
 * @param parentId selects the children of this category
 * @param topLevel selects categories without a parent
 * @param namePrefix selects categories whose name begins with it; case and accents do not matter
 * @param withProductCount true to count the products of each category
 */
public record CategoryQuery(
        Optional<IdFilter<Category>> ids,
        Optional<Id<Category>> parentId,
        boolean topLevel,
        Optional<FoldedText> namePrefix,
        boolean withProductCount,
        PageRequest<CategorySort> page)
        implements Query<CategorySort> {}
