package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Supplier;
import dev.cimiento.domain.catalog.SupplierQuery;
import dev.cimiento.persistence.shared.CrudMapper;

interface SupplierMapper extends CrudMapper<Supplier, SupplierQuery, SupplierRow, SupplierColumns> {}
