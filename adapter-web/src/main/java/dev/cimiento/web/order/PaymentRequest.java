package dev.cimiento.web.order;

import dev.cimiento.domain.order.OrderEvent;
import io.swagger.v3.oas.annotations.media.Schema;

/** A payment that another system received, as a client sends it. */
@Schema(description = "A payment that another system received.")
public record PaymentRequest(
        @Schema(
                description = "The reference of the payment in that system.",
                minLength = 1,
                maxLength = OrderEvent.MAX_REFERENCE,
                example = "pay_7Hq2Xk")
        String paymentReference) {}
