package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/** Builds a category query from the parts that matter to a test. */
public final class CategorySearch {

    private final PageRequest<CategorySort> page;
    private Optional<IdFilter<Category>> ids = Optional.empty();
    private Optional<Id<Category>> parentId = Optional.empty();
    private boolean topLevel;
    private Optional<FoldedText> namePrefix = Optional.empty();
    private boolean withProductCount;

    private CategorySearch(PageRequest<CategorySort> page) {
        this.page = page;
    }

    public static CategorySearch all(PageRequest<CategorySort> page) {
        return new CategorySearch(page);
    }

    public CategorySearch ids(IdFilter<Category> filter) {
        ids = Optional.of(filter);
        return this;
    }

    public CategorySearch childrenOf(Id<Category> parent) {
        parentId = Optional.of(parent);
        return this;
    }

    public CategorySearch atTheTop() {
        topLevel = true;
        return this;
    }

    public CategorySearch named(String prefix) {
        namePrefix = Optional.of(FoldedText.of(prefix));
        return this;
    }

    public CategorySearch countingProducts() {
        withProductCount = true;
        return this;
    }

    public CategoryQuery build() {
        return new CategoryQuery(ids, parentId, topLevel, namePrefix, withProductCount, page);
    }
}
