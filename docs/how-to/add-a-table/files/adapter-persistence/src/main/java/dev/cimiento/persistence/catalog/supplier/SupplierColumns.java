package dev.cimiento.persistence.catalog.supplier;

import dev.cimiento.domain.catalog.supplier.Supplier;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

public record SupplierColumns(List<Entity<Supplier>> entities) implements ColumnArrays<Supplier> {

    public SqlArray names() {
        return state("text", Supplier::name);
    }

    public SqlArray lowerNames() {
        return state("text", supplier -> supplier.uniqueName().value());
    }

    public SqlArray foldedNames() {
        return state("text", Supplier::foldedName);
    }

    public SqlArray emails() {
        return state("text", Supplier::email);
    }
}
