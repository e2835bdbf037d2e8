package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.StockMovementQuery;
import java.util.List;
import org.apache.ibatis.annotations.Param;

interface StockMovementMapper {

    List<StockLevelRow> post(StockMovementColumns columns);

    List<StockMovementRow> page(@Param("query") StockMovementQuery query);

    long count(@Param("query") StockMovementQuery query);
}
