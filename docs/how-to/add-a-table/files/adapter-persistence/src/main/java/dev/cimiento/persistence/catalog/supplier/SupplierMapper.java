package dev.cimiento.persistence.catalog.supplier;

import dev.cimiento.domain.catalog.supplier.Supplier;
import dev.cimiento.domain.catalog.supplier.SupplierQuery;
import dev.cimiento.persistence.shared.CrudMapper;

public interface SupplierMapper extends CrudMapper<Supplier, SupplierQuery, SupplierRow, SupplierColumns> {}
