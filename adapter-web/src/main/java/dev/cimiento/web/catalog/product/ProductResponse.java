package dev.cimiento.web.catalog.product;

import dev.cimiento.web.resource.NamedResponse;
import dev.cimiento.web.resource.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as a client gets it. */
@Schema(description = "A product.")
public record ProductResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The article number, unique among the products.", example = "BEV-0001") @Nullable
        String sku,

        @Schema(description = "The name of the product.", example = "Chai")
        String name,

        @Schema(description = "A text about the product, which a search finds.", example = "10 boxes x 30 bags")
        @Nullable
        String description,

        @Schema(description = "Always with two decimals.", example = "18.00")
        BigDecimal price,

        @Schema(description = "Whether the product is for sale.")
        boolean active,

        @Schema(description = "The category of the product.") @Nullable
        NamedResponse category,

        @Schema(description = "Sorted by name.") List<NamedResponse> tags,

        @Schema(description = "The number of pieces in stock.", example = "39")
        int stock)
        implements Resource {}
