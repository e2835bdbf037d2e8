package dev.cimiento.web.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** A cart as a client gets it. */
@Schema(description = "A cart.")
public record CartResponse(
        @Schema(description = "In the order in which the products were added.")
        List<CartLineResponse> lines,

        @Schema(description = "The sum of all lines at current prices.", example = "36.00")
        BigDecimal total) {}
