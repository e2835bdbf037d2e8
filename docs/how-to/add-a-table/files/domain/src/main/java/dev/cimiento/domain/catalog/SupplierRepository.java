package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Repository;

/** Where suppliers are kept. */
public interface SupplierRepository extends Repository<Supplier, Entity<Supplier>, SupplierQuery> {}
