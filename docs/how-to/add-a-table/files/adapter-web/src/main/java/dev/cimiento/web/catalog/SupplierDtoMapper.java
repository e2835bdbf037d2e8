package dev.cimiento.web.catalog;

import dev.cimiento.domain.catalog.Supplier;
import dev.cimiento.web.shared.EntityMapper;
import dev.cimiento.web.shared.ResourceMapping;
import org.mapstruct.Mapper;

@Mapper(config = ResourceMapping.class)
interface SupplierDtoMapper extends EntityMapper<Supplier, SupplierRequest, SupplierResponse> {}
