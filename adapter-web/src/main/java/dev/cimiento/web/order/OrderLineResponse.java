package dev.cimiento.web.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an order as a client gets it. */
@Schema(description = "A product of an order, as it was when the order was placed.")
public record OrderLineResponse(
        @Schema(description = "The id of the product.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID productId,

        @Schema(description = "The article number of the product.", example = "BEV-0001") @Nullable
        String sku,

        @Schema(description = "The name of the product.", example = "Chai")
        String name,

        @Schema(description = "The price of one piece before the discount.", example = "18.00")
        BigDecimal price,

        @Schema(description = "The number of pieces.", example = "2")
        int quantity,

        @Schema(description = "The discount as a fraction of the price.", example = "0.0500")
        BigDecimal discount,

        @Schema(
                description =
                        "The price of the line after the discount, rounded to cents, half to even. The total is the sum of"
                                + " the amounts before rounding.",
                example = "34.20")
        BigDecimal amount) {}
