package dev.cimiento.persistence.catalog.product;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import dev.cimiento.persistence.shared.mybatis.TextSearch;
import java.util.List;
import java.util.function.Function;

public record ProductColumns(List<Entity<Product>> entities) implements ColumnArrays<Product> {

    public SqlArray skus() {
        return state("text", Product::sku);
    }

    public SqlArray names() {
        return state("text", Product::name);
    }

    public SqlArray foldedNames() {
        return state("text", Product::foldedName);
    }

    public SqlArray descriptions() {
        return state("text", Product::description);
    }

    public SqlArray nameWords() {
        return state("text", product -> TextSearch.vector(product.nameWords()));
    }

    public SqlArray descriptionWords() {
        return state("text", product -> TextSearch.vector(product.descriptionWords()));
    }

    public SqlArray prices() {
        return state("numeric", Product::price);
    }

    public SqlArray actives() {
        return state("bool", Product::active);
    }

    public SqlArray categoryIds() {
        return state("uuid", Product::categoryId);
    }

    public SqlArray taggedProductIds() {
        return ids(TaggedProduct::product);
    }

    public SqlArray tagIds() {
        return ids(TaggedProduct::tag);
    }

    private SqlArray ids(Function<TaggedProduct, Id<?>> id) {
        return SqlArray.of(
                "uuid",
                entities.stream()
                        .flatMap(product ->
                                product.state().tagIds().stream().map(tag -> new TaggedProduct(product.id(), tag)))
                        .map(id)
                        .toList());
    }

    private record TaggedProduct(Id<Product> product, Id<Tag> tag) {}
}
