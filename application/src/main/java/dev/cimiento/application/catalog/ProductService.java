package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.BatchSize;
import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.category.CategoryRepository;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.catalog.tag.TagRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The use cases of products: CRUD, batches and export. */
public class ProductService extends CrudService<Product, ProductView, ProductQuery> {

    private final ProductRepository products;
    private final RefusedBatch rejectedBatch;
    private final EntityFactory entities;
    private final Transactions transactions;

    public ProductService(
            ProductRepository products,
            CategoryRepository categories,
            TagRepository tags,
            EntityFactory entities,
            Transactions transactions) {
        super("product", products, entities, CatalogPermissions.READ, CatalogPermissions.WRITE);
        this.products = products;
        this.rejectedBatch = new RefusedBatch(products, categories, tags);
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Creates all products or none. A rejected batch is rolled back before the reasons are looked up, since a failed
     * transaction allows no more queries.
     *
     * @param batch at most {@value BatchSize#MAX} products
     * @return in the same order
     * @throws Invalid with each product whose category or a tag does not exist, or whose SKU is repeated in the batch
     * @throws Conflict with each product whose SKU is taken
     */
    public List<ProductView> createAll(Actor actor, List<Product> batch) {
        actor.require(CatalogPermissions.WRITE);
        BatchSize.require(batch.size());
        List<Entity<Product>> created = batch.stream().map(entities::create).toList();
        try {
            return transactions.inNestedTransaction(() -> added(created));
        } catch (Conflict | Invalid rejected) {
            rejectedBatch.explain(batch);
            throw rejected;
        }
    }

    /**
     * Replaces the product with a SKU, or creates it.
     *
     * @throws Invalid if the state has another SKU
     * @throws StaleVersion if a version is expected that the product does not have, or if there is no product
     * @throws Conflict if another request creates a product with the SKU at the same time
     */
    public UpsertedProduct put(Actor actor, String sku, ExpectedVersion expected, Product product) {
        actor.require(CatalogPermissions.WRITE);
        Product state = Product.withSku(sku, product);
        Optional<Id<Product>> present = products.findBySku(state.sku().stream().collect(Collectors.toSet())).stream()
                .findFirst()
                .map(view -> view.entity().id());
        if (present.isPresent()) {
            return new UpsertedProduct(replace(actor, present.get(), expected, state), false);
        }
        if (!expected.any()) {
            throw new StaleVersion(sku);
        }
        return new UpsertedProduct(create(actor, state), true);
    }

    /** Passes all products from the first page of a query on to a reader, page by page and without a snapshot. */
    public void forEach(Actor actor, ProductQuery first, Consumer<ProductView> reader) {
        first.page().readAll(page -> list(actor, first.withPage(page)), reader);
    }

    private List<ProductView> added(List<Entity<Product>> created) {
        products.add(created);
        Map<Id<Product>, ProductView> views =
                products.find(created.stream().map(Entity::id).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(view -> view.entity().id(), view -> view));
        return created.stream()
                .flatMap(product -> Optional.ofNullable(views.get(product.id())).stream())
                .toList();
    }
}
