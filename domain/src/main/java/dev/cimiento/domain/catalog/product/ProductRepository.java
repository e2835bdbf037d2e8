package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;
import java.util.Set;

/** Stores products. */
public interface ProductRepository extends Repository<Product, ProductView, ProductQuery> {

    /** Returns those of these SKUs that products have. */
    Set<String> takenSkus(Set<String> skus);

    /** Returns the products that have one of these SKUs, in no particular order. */
    List<ProductView> findBySku(Set<String> skus);
}
