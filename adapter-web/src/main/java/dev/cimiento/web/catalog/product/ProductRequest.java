package dev.cimiento.web.catalog.product;

import dev.cimiento.domain.catalog.product.Product;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as a client sends it. */
@Schema(description = "A product.")
public record ProductRequest(
        @Schema(
                description = "The seller's code for the product; unique.",
                maxLength = Product.MAX_SKU,
                example = "BEV-0001")
        @Nullable
        String sku,

        @Schema(description = "The name of the product.", minLength = 1, maxLength = Product.MAX_NAME, example = "Chai")
        String name,

        @Schema(
                description = "A text about the product, which a search finds.",
                maxLength = Product.MAX_DESCRIPTION,
                example = "10 boxes x 30 bags")
        @Nullable
        String description,

        @Schema(
                description = "The price of one piece in the shop's currency, with at most two decimals.",
                minimum = "0",
                maximum = "9999999999.99",
                multipleOf = 0.01,
                example = "18.00")
        BigDecimal price,

        @Schema(description = "Whether the product is for sale.", defaultValue = "true") @Nullable
        Boolean active,

        @Schema(description = "The category of the product.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        @Nullable
        UUID categoryId,

        @ArraySchema(
                arraySchema = @Schema(description = "The tags of the product. Duplicates are ignored."),
                maxItems = Product.MAX_TAGS,
                schema = @Schema(example = "0199a7c4-9b10-7f52-8e0a-5d2c7b9e4f61"))
        @Nullable
        Set<UUID> tagIds) {}
