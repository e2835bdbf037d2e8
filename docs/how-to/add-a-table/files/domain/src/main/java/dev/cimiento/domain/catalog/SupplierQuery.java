package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Folded;
import dev.cimiento.domain.shared.PageRequest;
import dev.cimiento.domain.shared.Query;
import java.util.Optional;

/**
 * Which suppliers to list.
 *
 * @param namePrefix only those whose name begins so; case and accents do not matter
 */
public record SupplierQuery(Optional<Folded> namePrefix, PageRequest<SupplierSort> page)
        implements Query<SupplierSort> {}
