package dev.cimiento.domain.catalog.supplier;

import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * Which suppliers to list.
 *
 * @param namePrefix only those whose name begins so; case and accents do not matter
 */
public record SupplierQuery(Optional<FoldedText> namePrefix, PageRequest<SupplierSort> page)
        implements Query<SupplierSort> {}
