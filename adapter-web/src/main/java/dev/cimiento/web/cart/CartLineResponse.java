package dev.cimiento.web.cart;

import dev.cimiento.domain.cart.Availability;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a cart as a client gets it. */
@Schema(description = "A product in the cart, with its current price and stock.")
public record CartLineResponse(
        @Schema(description = "The id of the product.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID productId,

        @Schema(description = "The article number of the product.", example = "BEV-0001") @Nullable
        String sku,

        @Schema(description = "The name of the product.", example = "Chai")
        String name,

        @Schema(description = "The current price of one piece.", example = "18.00")
        BigDecimal price,

        @Schema(description = "The number of pieces in the cart.", example = "2")
        int quantity,

        @Schema(
                description = "Whether the line can be ordered now. Otherwise it stays in the cart.",
                example = "available")
        @OneOf(Availability.class)
        String availability,

        @Schema(description = "The number of pieces in stock.", example = "39")
        int stock,

        @Schema(description = "The price of all pieces.", example = "36.00")
        BigDecimal subtotal) {}
