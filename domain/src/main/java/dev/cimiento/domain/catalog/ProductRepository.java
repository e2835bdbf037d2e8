package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Repository;

/** Where products are kept. */
public interface ProductRepository extends Repository<Product, ProductView, ProductQuery> {}
