package dev.cimiento.application.catalog;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryRepository;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.catalog.tag.TagRepository;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.repository.Repository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds all reasons to reject a batch of products; the database reports only the first. */
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
     * @throws Invalid if a category, tag or SKU of a product is invalid: unknown, or repeated in the batch
     * @throws Conflict if SKUs are taken
     */
    void explain(List<Product> batch) {
        List<Violation> invalid = new ArrayList<>(unknown(batch));
        List<Violation> taken = new ArrayList<>();
        checkSkus(batch, invalid, taken);
        if (!invalid.isEmpty()) {
            invalid.addAll(taken);
            throw new Invalid(invalid);
        }
        if (!taken.isEmpty()) {
            throw new Conflict("sku-taken", "Some of the SKUs are taken.", taken);
        }
    }

    private List<Violation> unknown(List<Product> batch) {
        Set<Id<Category>> knownCategories = known(categories, batch, product -> product.categoryId().stream());
        Set<Id<Tag>> knownTags = known(tags, batch, product -> product.tagIds().stream());
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Product product = batch.get(i);
            if (!product.categoryId().map(knownCategories::contains).orElse(true)) {
                unknown.add(
                        violation(i, "categoryId", ViolationCode.NOT_FOUND, "names a category that does not exist"));
            }
            if (!knownTags.containsAll(product.tagIds())) {
                unknown.add(violation(i, "tagIds", ViolationCode.NOT_FOUND, "names a tag that does not exist"));
            }
        }
        return unknown;
    }

    private void checkSkus(List<Product> batch, List<Violation> repeated, List<Violation> taken) {
        Set<String> takenSkus = products.takenSkus(
                batch.stream().flatMap(product -> product.sku().stream()).collect(Collectors.toSet()));
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            int index = i;
            batch.get(i).sku().ifPresent(sku -> {
                Integer earlier = first.putIfAbsent(sku, index);
                if (earlier != null) {
                    repeated.add(violation(
                            index, "sku", ViolationCode.REPEATED, "is the same as in items[" + earlier + "]"));
                } else if (takenSkus.contains(sku)) {
                    taken.add(violation(index, "sku", ViolationCode.TAKEN, "is taken"));
                }
            });
        }
    }

    private static Violation violation(int index, String field, ViolationCode code, String message) {
        return new Violation("items[" + index + "]." + field, code, message);
    }

    private static <T> Set<Id<T>> known(
            Repository<T, ?, ?> repository, List<Product> batch, Function<Product, Stream<Id<T>>> referred) {
        Set<Id<T>> ids = batch.stream().flatMap(referred).collect(Collectors.toSet());
        return repository.find(ids).stream().map(view -> view.entity().id()).collect(Collectors.toSet());
    }
}
