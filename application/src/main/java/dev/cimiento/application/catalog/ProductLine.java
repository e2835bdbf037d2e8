package dev.cimiento.application.catalog;

import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.shared.Caseless;
import dev.cimiento.domain.shared.Id;
import java.util.Optional;

/**
 * A product as a file has it.
 *
 * @param line where it stands in the file, from 1, the header counted
 * @param product without its category
 * @param category the name of the category that it is in
 * @param stock how many there are to begin with
 */
public record ProductLine(long line, Product product, Optional<String> category, int stock) {

    Optional<Caseless> categoryName() {
        return category.map(Caseless::of);
    }

    Product productIn(Optional<Id<Category>> categoryId) {
        return new Product(
                product.sku(),
                product.name(),
                product.description(),
                product.price(),
                product.active(),
                categoryId,
                product.tagIds());
    }
}
