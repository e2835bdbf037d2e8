package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.importing.ProductLineProblem;
import dev.cimiento.domain.catalog.importing.StagedProduct;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.InMemoryStaging;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Products from a file, in memory. */
public final class InMemoryProductStaging extends InMemoryStaging<StagedProduct> {

    private final CatalogTables tables;

    public InMemoryProductStaging(CatalogTables tables) {
        super(tables.database);
        this.tables = tables;
    }

    @Override
    protected Stream<LineProblem> problems(Line<StagedProduct> line, ImportMode mode) {
        List<LineProblem> problems = new ArrayList<>();
        StagedProduct staged = line.content();
        Optional<String> sku = sku(staged);
        if (sku.isEmpty() && mode.upsert() && !line.isWrongIn("sku")) {
            problems.add(ProductLineProblem.SKU_MISSING.at(line.number(), ""));
        }
        sku.ifPresent(code -> {
            long first = firstWith(sku, InMemoryProductStaging::sku);
            if (first < line.number()) {
                problems.add(ProductLineProblem.SKU_REPEATED.at(line.number(), Long.toString(first)));
            }
            if (!mode.upsert() && known(staged, tables.products).isPresent()) {
                problems.add(ProductLineProblem.SKU_TAKEN.at(line.number(), code));
            }
        });
        staged.category()
                .filter(category ->
                        !mode.creates("category") && present(category).isEmpty())
                .ifPresent(category -> problems.add(ProductLineProblem.CATEGORY_UNKNOWN.at(
                        line.number(), category.state().name())));
        staged.tags().stream()
                .filter(tag -> !mode.creates("tags")
                        && present(tag, tables.tags, Tag::name).isEmpty())
                .forEach(tag -> problems.add(ProductLineProblem.TAG_UNKNOWN.at(
                        line.number(), tag.state().name())));
        return problems.stream();
    }

    @Override
    protected Outcome outcome(StagedProduct staged, ImportMode mode) {
        return known(staged, tables.products)
                .map(known -> next(staged, known.state(), mode).equals(known.state()) && delta(staged, known) == 0
                        ? Outcome.UNCHANGED
                        : Outcome.CHANGED)
                .orElse(Outcome.CREATED);
    }

    @Override
    protected void merge(StagedProduct staged, ImportMode mode) {
        createMissing(staged);
        Optional<Entity<Product>> known = known(staged, tables.products);
        Entity<Product> product = known.orElseGet(staged::product);
        Product next = known.map(present -> next(staged, present.state(), mode))
                .orElseGet(() -> referring(staged, staged.product().state()));
        if (known.isEmpty()) {
            put(new Entity<>(product.id(), 1, product.createdAt(), product.updatedAt(), next));
        } else if (!next.equals(product.state())) {
            put(product.changedTo(next, staged.product().createdAt()));
        }
        moveStock(staged, product, delta(staged, product), known.isPresent());
    }

    private void put(Entity<Product> product) {
        tables.products.change(rows -> rows.put(product.id(), product));
    }

    private void createMissing(StagedProduct staged) {
        staged.category()
                .filter(category -> present(category).isEmpty())
                .ifPresent(category -> tables.categories.change(rows -> rows.put(category.id(), category)));
        staged.tags().stream()
                .filter(tag -> present(tag, tables.tags, Tag::name).isEmpty())
                .forEach(tag -> tables.tags.change(rows -> rows.put(tag.id(), tag)));
    }

    private void moveStock(StagedProduct staged, Entity<Product> product, int delta, boolean known) {
        if (delta != 0) {
            tables.stockLevels.change(rows -> rows.merge(product.id(), delta, Integer::sum));
            StockMovement movement = new StockMovement(
                    staged.movementId(),
                    product.id(),
                    delta,
                    known ? StagedProduct.CORRECTION : StagedProduct.OPENING,
                    staged.product().createdAt(),
                    staged.actorId());
            tables.stockMovements.change(rows -> rows.put(movement.id(), movement));
        }
    }

    private int delta(StagedProduct staged, Entity<Product> product) {
        int present = tables.stockLevels.rows().getOrDefault(product.id(), 0);
        return staged.stock().orElse(present) - present;
    }

    private Product next(StagedProduct staged, Product known, ImportMode mode) {
        Product line = referring(staged, staged.product().state());
        return new Product(
                line.sku(),
                line.name(),
                mode.has("description") ? line.description() : known.description(),
                line.price(),
                mode.has("active") ? line.active() : known.active(),
                mode.has("category") ? line.categoryId() : known.categoryId(),
                mode.has("tags") ? line.tagIds() : known.tagIds());
    }

    private Product referring(StagedProduct staged, Product product) {
        return new Product(
                product.sku(),
                product.name(),
                product.description(),
                product.price(),
                product.active(),
                staged.category()
                        .map(category -> present(category).orElse(category).id()),
                staged.tags().stream()
                        .map(tag ->
                                present(tag, tables.tags, Tag::name).orElse(tag).id())
                        .collect(Collectors.toSet()));
    }

    private static Optional<String> sku(StagedProduct staged) {
        return staged.product().state().sku();
    }

    private static Optional<Entity<Product>> known(StagedProduct staged, Table<Id<Product>, Entity<Product>> products) {
        return sku(staged).flatMap(sku -> present(staged.product(), products, Product::sku));
    }

    private Optional<Entity<Category>> present(Entity<Category> category) {
        return present(category, tables.categories, Category::uniqueName);
    }

    private static <T> Optional<Entity<T>> present(
            Entity<T> entity, Table<Id<T>, Entity<T>> table, Function<T, ?> key) {
        return table.rows().values().stream()
                .filter(row -> key.apply(row.state()).equals(key.apply(entity.state())))
                .findFirst();
    }
}
