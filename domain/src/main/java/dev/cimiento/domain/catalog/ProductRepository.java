package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Repository;
import java.util.Set;

/** Where products are kept. */
public interface ProductRepository extends Repository<Product, ProductView, ProductQuery> {

    /** Which of these SKUs products have. */
    Set<String> takenSkus(Set<String> skus);
}
