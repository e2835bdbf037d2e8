package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;
import java.util.Set;

/** Where products are kept. */
public interface ProductRepository extends Repository<Product, ProductView, ProductQuery> {

    /** Which of these SKUs products have. */
    Set<String> takenSkus(Set<String> skus);

    /** Those that have one of these SKUs, in no order. */
    List<ProductView> findBySku(Set<String> skus);
}
