package dev.cimiento.web.order;

import dev.cimiento.web.account.profile.AddressRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a client wants what is in the cart. */
@Schema(description = "How what is in the cart is ordered.")
public record OrderRequest(
        @Schema(description = "Where to; without it, to the address of the profile.") @Nullable
        AddressRequest shippingAddress,

        @Schema(
                description = "What the person was shown that it costs. When it no longer does, nothing is ordered.",
                minimum = "0",
                maximum = "9999999999.99",
                multipleOf = 0.01,
                example = "36.00")
        @Nullable
        BigDecimal expectedTotal) {}
