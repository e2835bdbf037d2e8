package dev.cimiento.web.cart;

import dev.cimiento.domain.cart.CartLine;
import io.swagger.v3.oas.annotations.media.Schema;

/** A line of a cart as a client sends it. */
@Schema(description = "The quantity of a product in the cart.")
public record CartLineRequest(
        @Schema(
                description = "The number of pieces in the cart.",
                minimum = "1",
                maximum = "" + CartLine.MAX_QUANTITY,
                example = "2")
        int quantity) {}
