package dev.cimiento.application.catalog;

import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.catalog.CategoryRepository;
import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.ProductRepository;
import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.catalog.TagRepository;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Repository;
import dev.cimiento.domain.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which products of a batch were refused for what: the database names only the first. */
final class RefusedBatch {

    private final ProductRepository products;
    private final CategoryRepository categories;
    private final TagRepository tags;

    RefusedBatch(ProductRepository products, CategoryRepository categories, TagRepository tags) {
        this.products = products;
        this.categories = categories;
        this.tags = tags;
    }

    /**
     * @throws Invalid when some refer to what does not exist, or have the SKU of one before them
     * @throws Conflict when SKUs are taken
     */
    void explain(List<Product> batch) {
        List<Violation> invalid = new ArrayList<>();
        List<Violation> taken = new ArrayList<>();
        Set<Id<Category>> knownCategories = known(
                categories,
                batch.stream().flatMap(product -> product.categoryId().stream()).collect(Collectors.toSet()));
        Set<Id<Tag>> knownTags = known(
                tags,
                batch.stream().flatMap(product -> product.tagIds().stream()).collect(Collectors.toSet()));
        Set<String> takenSkus = products.takenSkus(
                batch.stream().flatMap(product -> product.sku().stream()).collect(Collectors.toSet()));
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Product product = batch.get(i);
            String item = "items[" + i + "]";
            if (!knownCategories.containsAll(product.categoryId().stream().toList())) {
                invalid.add(new Violation(item + ".categoryId", "names a category that does not exist"));
            }
            if (!knownTags.containsAll(product.tagIds())) {
                invalid.add(new Violation(item + ".tagIds", "names a tag that does not exist"));
            }
            for (String sku : product.sku().stream().toList()) {
                Integer earlier = first.putIfAbsent(sku, i);
                if (earlier != null) {
                    invalid.add(new Violation(item + ".sku", "is the same as in items[" + earlier + "]"));
                } else if (takenSkus.contains(sku)) {
                    taken.add(new Violation(item + ".sku", "is taken"));
                }
            }
        }
        if (!invalid.isEmpty()) {
            invalid.addAll(taken);
            throw new Invalid(invalid);
        }
        if (!taken.isEmpty()) {
            throw new Conflict("sku-taken", "Some of the SKUs are taken.", taken);
        }
    }

    private static <T> Set<Id<T>> known(Repository<T, ?, ?> repository, Set<Id<T>> ids) {
        return repository.find(ids).stream().map(view -> view.entity().id()).collect(Collectors.toSet());
    }
}
