package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.catalog.CategoryRepository;
import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.ProductRepository;
import dev.cimiento.domain.catalog.StockLedger;
import dev.cimiento.domain.catalog.StockMovement;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Caseless;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Rules;
import dev.cimiento.domain.shared.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Brings many categories or products in at once: all of them, or none. */
public class CatalogImportService {

    private static final int BATCH = 1_000;

    private final CategoryRepository categories;
    private final ProductRepository products;
    private final StockLedger stock;
    private final EntityFactory entities;
    private final Transactions transactions;

    public CatalogImportService(
            CategoryRepository categories,
            ProductRepository products,
            StockLedger stock,
            EntityFactory entities,
            Transactions transactions) {
        this.categories = categories;
        this.products = products;
        this.stock = stock;
        this.entities = entities;
        this.transactions = transactions;
    }

    /** @throws Conflict when a name is taken */
    public void importCategories(Actor actor, List<Category> imported) {
        actor.require(CatalogPermissions.WRITE);
        inBatches(
                imported,
                batch -> categories.add(batch.stream().map(entities::create).toList()));
    }

    /**
     * @throws Invalid that names each line whose category does not exist
     * @throws Conflict when a SKU is taken
     */
    public void importProducts(Actor actor, List<ProductLine> lines) {
        actor.require(CatalogPermissions.WRITE);
        Map<Caseless, Id<Category>> known = knownCategories(lines);
        inBatches(lines, batch -> addProducts(batch, known));
    }

    private Map<Caseless, Id<Category>> knownCategories(List<ProductLine> lines) {
        Map<Caseless, Id<Category>> known = categories.named(
                lines.stream().flatMap(line -> line.categoryName().stream()).collect(Collectors.toSet()));
        Rules rules = new Rules();
        lines.forEach(line -> rules.require(
                line.categoryName().map(known::containsKey).orElse(true),
                "line " + line.line(),
                "names the category " + line.category().orElse("") + ", which does not exist"));
        rules.enforce();
        return known;
    }

    private void addProducts(List<ProductLine> lines, Map<Caseless, Id<Category>> known) {
        List<Entity<Product>> added = new ArrayList<>();
        List<StockMovement> opening = new ArrayList<>();
        for (ProductLine line : lines) {
            Entity<Product> product =
                    entities.create(line.productIn(line.categoryName().map(known::get)));
            added.add(product);
            if (line.stock() > 0) {
                opening.add(new StockMovement(
                        entities.newId(), product.id(), line.stock(), "opening stock", product.createdAt()));
            }
        }
        products.add(added);
        stock.post(opening);
    }

    private <L> void inBatches(List<L> lines, Consumer<List<L>> add) {
        transactions.inLongTransaction(() -> {
            for (int start = 0; start < lines.size(); start += BATCH) {
                add.accept(lines.subList(start, Math.min(start + BATCH, lines.size())));
            }
            return lines.size();
        });
    }
}
