package dev.cimiento.web.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** A cart as a client gets it. */
@Schema(description = "What somebody means to buy.")
public record CartResponse(
        @Schema(description = "As they came into it.") List<CartLineResponse> lines,

        @Schema(description = "What all of it costs now.", example = "36.00")
        BigDecimal total) {}
