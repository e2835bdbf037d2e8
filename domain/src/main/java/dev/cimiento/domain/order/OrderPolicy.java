package dev.cimiento.domain.order;

import dev.cimiento.domain.rate.Rate;
import java.time.Duration;

/**
 * The configurable rules for buyers.
 *
 * @param verifiedEmail true if users must verify their e-mail address before they place an order
 * @param placing the rate at which a user can place orders
 * @param timeToPay the time after which an unpaid order is cancelled; zero for never
 */
public record OrderPolicy(boolean verifiedEmail, Rate placing, Duration timeToPay) {

    public static final OrderPolicy DEFAULT =
            new OrderPolicy(true, new Rate(60, Duration.ofHours(1)), Duration.ofHours(24));
}
