package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.ProductQuery;
import dev.cimiento.persistence.shared.CrudMapper;

interface ProductMapper extends CrudMapper<Product, ProductQuery, ProductRow, ProductColumns> {}
