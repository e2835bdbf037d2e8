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
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Transactions;
import java.util.List;

/** The use cases of products. */
public class ProductService extends CrudService<Product, ProductView, ProductQuery> {

    private final RefusedBatch refusedBatch;
    private final Transactions transactions;

    public ProductService(
            ProductRepository products,
            CategoryRepository categories,
            TagRepository tags,
            EntityFactory entities,
            Transactions transactions) {
        super("product", products, entities, CatalogPermissions.READ, CatalogPermissions.WRITE);
        this.refusedBatch = new RefusedBatch(products, categories, tags);
        this.transactions = transactions;
    }

    /**
     * What is refused is undone first, since nothing can be looked up in a transaction that failed.
     *
     * @throws Invalid that names each product whose category or a tag does not exist, or whose SKU another has too
     * @throws Conflict that names each product whose SKU is taken
     */
    @Override
    public List<ProductView> createAll(Actor actor, List<Product> batch) {
        try {
            return transactions.inNestedTransaction(() -> super.createAll(actor, batch));
        } catch (Conflict | Invalid refused) {
            if (batch.size() <= BatchSize.MAX) {
                refusedBatch.explain(batch);
            }
            throw refused;
        }
    }
}
