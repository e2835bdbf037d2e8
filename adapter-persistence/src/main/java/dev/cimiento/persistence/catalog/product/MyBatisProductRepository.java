package dev.cimiento.persistence.catalog.product;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.catalog.product.ProductSort;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.Set;

/** Products in PostgreSQL. */
public final class MyBatisProductRepository
        extends MyBatisRepository<Product, ProductView, ProductQuery, ProductSort, ProductRow, ProductColumns>
        implements ProductRepository {

    private final ProductMapper mapper;

    public MyBatisProductRepository(Mappers mappers) {
        this(mappers.get(ProductMapper.class));
    }

    private MyBatisProductRepository(ProductMapper mapper) {
        super(mapper, ProductColumns::new);
        this.mapper = mapper;
    }

    @Override
    public Set<String> takenSkus(Set<String> skus) {
        return mapper.takenSkus(SqlArray.of("text", List.copyOf(skus)));
    }

    @Override
    public List<ProductView> findBySku(Set<String> skus) {
        return mapper.findBySku(SqlArray.of("text", List.copyOf(skus))).stream()
                .map(ProductRow::read)
                .toList();
    }
}
