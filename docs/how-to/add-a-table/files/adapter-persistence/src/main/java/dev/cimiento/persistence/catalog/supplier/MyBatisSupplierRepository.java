package dev.cimiento.persistence.catalog.supplier;

import dev.cimiento.domain.catalog.supplier.Supplier;
import dev.cimiento.domain.catalog.supplier.SupplierQuery;
import dev.cimiento.domain.catalog.supplier.SupplierRepository;
import dev.cimiento.domain.catalog.supplier.SupplierSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;

/** Suppliers in PostgreSQL. */
public final class MyBatisSupplierRepository
        extends MyBatisRepository<Supplier, Entity<Supplier>, SupplierQuery, SupplierSort, SupplierRow, SupplierColumns>
        implements SupplierRepository {

    public MyBatisSupplierRepository(Mappers mappers) {
        super(mappers.get(SupplierMapper.class), SupplierColumns::new);
    }
}
