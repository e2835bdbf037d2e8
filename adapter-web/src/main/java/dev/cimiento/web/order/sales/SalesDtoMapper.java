package dev.cimiento.web.order.sales;

import dev.cimiento.domain.order.SalesRow;
import dev.cimiento.web.resource.ResourceMapping;
import org.mapstruct.Mapper;

@Mapper(config = ResourceMapping.class)
interface SalesDtoMapper {

    SalesRowResponse toResponse(SalesRow row);
}
