package dev.cimiento.web.order;

import dev.cimiento.web.account.profile.AddressRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The order of a cart as a client sends it. */
@Schema(description = "The order of the products in your cart.")
public record OrderRequest(
        @Schema(description = "The shipping address; by default the address of your profile.") @Nullable
        AddressRequest shippingAddress,

        @Schema(
                description = "The total that the buyer was shown. If the total has changed, nothing is ordered.",
                minimum = "0",
                maximum = "9999999999.99",
                multipleOf = 0.01,
                example = "36.00")
        @Nullable
        BigDecimal expectedTotal) {}
