package dev.cimiento.web.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a cart as a client gets it. */
@Schema(description = "A product in the cart, with its current price and stock.")
public record CartLineResponse(
        @Schema(example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID productId,

        @Schema(example = "BEV-0001") @Nullable String sku,
        @Schema(example = "Chai") String name,

        @Schema(description = "The current price of one piece.", example = "18.00")
        BigDecimal price,

        @Schema(example = "2") int quantity,

        @Schema(
                description = "Whether the line can be ordered now. Otherwise it stays in the cart.",
                allowableValues = {"available", "withdrawn", "not-enough"},
                example = "available")
        String availability,

        @Schema(description = "The number of pieces in stock.", example = "39")
        int stock,

        @Schema(example = "36.00") BigDecimal subtotal) {}
