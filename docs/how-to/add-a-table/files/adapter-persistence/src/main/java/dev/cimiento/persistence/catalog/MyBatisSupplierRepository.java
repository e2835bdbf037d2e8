package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Supplier;
import dev.cimiento.domain.catalog.SupplierQuery;
import dev.cimiento.domain.catalog.SupplierRepository;
import dev.cimiento.domain.catalog.SupplierSort;
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
