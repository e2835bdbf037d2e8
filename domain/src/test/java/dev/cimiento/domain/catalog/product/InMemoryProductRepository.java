package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryFilter;
import dev.cimiento.domain.catalog.category.InMemoryCategoryRepository;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.InMemoryPages;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.SearchText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Products in memory. */
public final class InMemoryProductRepository extends InMemoryRepository<Product, ProductView, ProductQuery, ProductSort>
        implements ProductRepository {

    private final CatalogTables tables;
    private final InMemoryCategoryRepository categories;

    public InMemoryProductRepository(CatalogTables tables) {
        super(tables.database, tables.products);
        this.tables = tables;
        this.categories = new InMemoryCategoryRepository(tables);
    }

    @Override
    public Page<ProductView> list(ProductQuery query) {
        return query.page().sort() == ProductSort.RELEVANCE ? ranked(query) : super.list(query);
    }

    @Override
    public Set<String> takenSkus(Set<String> skus) {
        return tables.database.statement(() -> tables.products.rows().values().stream()
                .flatMap(product -> product.state().sku().stream())
                .filter(skus::contains)
                .collect(Collectors.toSet()));
    }

    @Override
    public List<ProductView> findBySku(Set<String> skus) {
        return tables.database.statement(() -> tables.products.rows().values().stream()
                .filter(product -> product.state().sku().filter(skus::contains).isPresent())
                .map(this::view)
                .toList());
    }

    private Page<ProductView> ranked(ProductQuery query) {
        SearchText searched = query.text().orElseThrow();
        Comparator<ProductView> worstFirst = Comparator.<ProductView, Relevance>comparing(
                        product -> Relevance.of(product.entity().state(), searched))
                .thenComparing(product -> product.entity().state().foldedName(), Comparator.reverseOrder());
        return tables.database.statement(() -> InMemoryPages.page(
                found(query), query.page(), product -> product.entity().id(), worstFirst));
    }

    @Override
    protected ProductView view(Entity<Product> product) {
        Product state = product.state();
        Optional<NamedReference<Category>> category = state.categoryId()
                .map(id -> new NamedReference<>(
                        id, tables.categories.row(id).state().name()));
        List<NamedReference<Tag>> tags = state.tagIds().stream()
                .map(id -> new NamedReference<>(id, tables.tags.row(id).state().name()))
                .sorted(Comparator.<NamedReference<Tag>, FoldedText>comparing(tag -> FoldedText.of(tag.name()))
                        .thenComparing(NamedReference::id))
                .toList();
        return new ProductView(
                product, category, tags, tables.stockLevels.rows().getOrDefault(product.id(), 0));
    }

    @Override
    protected boolean matches(ProductView row, ProductQuery query) {
        Product product = row.entity().state();
        return query.ids().map(ids -> ids.contains(row.entity().id())).orElse(true)
                && query.updatedSince()
                        .map(time -> !row.entity().updatedAt().isBefore(time))
                        .orElse(true)
                && (query.sku().isEmpty() || query.sku().equals(product.sku()))
                && query.category().map(filter -> isIn(product, filter)).orElse(true)
                && product.tagIds().containsAll(query.tagIds())
                && query.minPrice()
                        .map(min -> product.price().compareTo(min) >= 0)
                        .orElse(true)
                && query.maxPrice()
                        .map(max -> product.price().compareTo(max) <= 0)
                        .orElse(true)
                && query.active().map(active -> active == product.active()).orElse(true)
                && query.text()
                        .map(text -> text.matches(product.nameWords().union(product.descriptionWords())))
                        .orElse(true);
    }

    private boolean isIn(Product product, CategoryFilter filter) {
        return product.categoryId()
                .map(id -> id.equals(filter.id())
                        || (filter.withSubtree() && categories.path(id).contains(filter.id())))
                .orElse(false);
    }

    @Override
    protected void checkConstraints(Entity<Product> product) {
        Product state = product.state();
        if (state.sku().isPresent() && isTaken(product, Product::sku)) {
            throw new Conflict("sku-taken", "The SKU " + state.sku().get() + " is taken.");
        }
        if (!state.categoryId().map(tables.categories.rows()::containsKey).orElse(true)) {
            throw new Invalid("categoryId", "names a category that does not exist");
        }
        if (!tables.tags.rows().keySet().containsAll(state.tagIds())) {
            throw new Invalid("tagIds", "names a tag that does not exist");
        }
    }

    @Override
    protected void removed(Id<Product> id) {
        tables.stockLevels.change(rows -> rows.remove(id));
        tables.stockMovements.change(
                rows -> rows.values().removeIf(movement -> movement.productId().equals(id)));
        tables.productRemoved(id);
    }
}
