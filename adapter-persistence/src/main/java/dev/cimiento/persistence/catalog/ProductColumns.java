package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Columns;
import dev.cimiento.persistence.shared.SqlArray;
import dev.cimiento.persistence.shared.TextSearch;
import java.util.List;
import java.util.function.Function;

final class ProductColumns extends Columns<Product> {

    private final List<TaggedProduct> tagged;

    ProductColumns(List<Entity<Product>> products) {
        super(products);
        tagged = products.stream()
                .flatMap(product -> product.state().tagIds().stream().map(tag -> new TaggedProduct(product.id(), tag)))
                .toList();
    }

    public SqlArray getSkus() {
        return state("text", Product::sku);
    }

    public SqlArray getNames() {
        return state("text", Product::name);
    }

    public SqlArray getFoldedNames() {
        return state("text", Product::foldedName);
    }

    public SqlArray getDescriptions() {
        return state("text", Product::description);
    }

    public SqlArray getNameWords() {
        return state("text", product -> TextSearch.vector(product.nameWords()));
    }

    public SqlArray getDescriptionWords() {
        return state("text", product -> TextSearch.vector(product.descriptionWords()));
    }

    public SqlArray getPrices() {
        return state("numeric", Product::price);
    }

    public SqlArray getActives() {
        return state("bool", Product::active);
    }

    public SqlArray getCategoryIds() {
        return state("uuid", Product::categoryId);
    }

    public SqlArray getTaggedProductIds() {
        return ids(TaggedProduct::product);
    }

    public SqlArray getTagIds() {
        return ids(TaggedProduct::tag);
    }

    private SqlArray ids(Function<TaggedProduct, Id<?>> id) {
        return SqlArray.of("uuid", tagged.stream().map(id).toList());
    }

    private record TaggedProduct(Id<Product> product, Id<Tag> tag) {}
}
