package dev.cimiento.persistence.catalog.product;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.persistence.shared.CrudMapper;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;

public interface ProductMapper extends CrudMapper<Product, ProductQuery, ProductRow, ProductColumns> {

    Set<String> takenSkus(@Param("skus") SqlArray skus);

    List<ProductRow> findBySku(@Param("skus") SqlArray skus);
}
