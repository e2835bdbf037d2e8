package dev.cimiento.domain.catalog.supplier;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.Repository;

/** Stores suppliers. */
public interface SupplierRepository extends Repository<Supplier, Entity<Supplier>, SupplierQuery> {}
