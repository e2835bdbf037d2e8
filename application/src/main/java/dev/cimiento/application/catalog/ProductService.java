package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.ProductQuery;
import dev.cimiento.domain.catalog.ProductRepository;
import dev.cimiento.domain.catalog.ProductView;

/** The use cases of products. */
public class ProductService extends CrudService<Product, ProductView, ProductQuery> {

    public ProductService(ProductRepository products, EntityFactory entities) {
        super("product", products, entities, CatalogPermissions.READ, CatalogPermissions.WRITE);
    }
}
