package dev.cimiento.web.catalog.supplier;

import dev.cimiento.domain.catalog.supplier.Supplier;
import dev.cimiento.web.resource.EntityMapper;
import dev.cimiento.web.resource.ResourceMapping;
import org.mapstruct.Mapper;

@Mapper(config = ResourceMapping.class)
interface SupplierDtoMapper extends EntityMapper<Supplier, SupplierRequest, SupplierResponse> {}
