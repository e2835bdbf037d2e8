package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.ProductQuery;
import dev.cimiento.domain.catalog.ProductRepository;
import dev.cimiento.domain.catalog.ProductSort;
import dev.cimiento.domain.catalog.ProductView;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;

/** Products in PostgreSQL. */
public final class MyBatisProductRepository
        extends MyBatisRepository<Product, ProductView, ProductQuery, ProductSort, ProductRow, ProductColumns>
        implements ProductRepository {

    public MyBatisProductRepository(Mappers mappers) {
        super(mappers.get(ProductMapper.class), ProductColumns::new);
    }
}
