package dev.cimiento.web.order;

import dev.cimiento.domain.order.OrderEvent;
import io.swagger.v3.oas.annotations.media.Schema;

/** A payment that was made elsewhere, as a client sends it. */
@Schema(description = "A payment that was made elsewhere.")
public record PaymentRequest(
        @Schema(
                description = "What it is known by there.",
                minLength = 1,
                maxLength = OrderEvent.MAX_REFERENCE,
                example = "pay_7Hq2Xk")
        String paymentReference) {}
