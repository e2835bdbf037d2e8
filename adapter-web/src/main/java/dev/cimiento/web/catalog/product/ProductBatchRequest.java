package dev.cimiento.web.catalog.product;

import dev.cimiento.application.shared.BatchSize;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Products to be created at once. */
@Schema(description = "Products to be created at once: all of them, or none.")
public record ProductBatchRequest(
        @ArraySchema(minItems = 1, maxItems = BatchSize.MAX) List<ProductRequest> items) {}
