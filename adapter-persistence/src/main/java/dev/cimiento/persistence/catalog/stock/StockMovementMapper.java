package dev.cimiento.persistence.catalog.stock;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovementQuery;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

public interface StockMovementMapper {

    List<StockLevelRow> post(StockMovementColumns columns);

    List<Id<Product>> lockFoldable(
            @Param("after") Optional<Id<Product>> after, @Param("before") Instant before, @Param("most") int most);

    void fold(
            @Param("products") SqlArray products,
            @Param("openings") SqlArray openings,
            @Param("before") Instant before,
            @Param("reason") String reason,
            @Param("mostOfEach") int mostOfEach);

    List<StockMovementRow> page(@Param("query") StockMovementQuery query);

    long count(@Param("query") StockMovementQuery query);
}
