package dev.cimiento.web.catalog.product;

import dev.cimiento.application.shared.BatchSize;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Products to create in one transaction. */
@Schema(description = "Products to create. Either all are created or none.")
public record ProductBatchRequest(
        @ArraySchema(minItems = 1, maxItems = BatchSize.MAX) @Schema(description = "The products to create.")
        List<ProductRequest> items) {}
