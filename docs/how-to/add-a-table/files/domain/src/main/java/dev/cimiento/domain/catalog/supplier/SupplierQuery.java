package dev.cimiento.domain.catalog.supplier;

import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * Selects the suppliers to list.
 *
 * @param namePrefix the start of the name, regardless of case and accents; empty for all suppliers
 */
public record SupplierQuery(Optional<FoldedText> namePrefix, PageRequest<SupplierSort> page)
        implements Query<SupplierSort> {}
