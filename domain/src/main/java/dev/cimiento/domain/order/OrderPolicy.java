package dev.cimiento.domain.order;

import dev.cimiento.domain.rate.Rate;
import java.time.Duration;

/**
 * The rules for buyers: verified address, orders in a period, time to pay.
 *
 * @param verifiedEmail whether a user must have verified the e-mail address before placing an order
 * @param placing how often one user may place an order
 * @param timeToPay the time after which an order that was not paid is cancelled; zero for never
 */
public record OrderPolicy(boolean verifiedEmail, Rate placing, Duration timeToPay) {

    public static final OrderPolicy DEFAULT =
            new OrderPolicy(true, new Rate(60, Duration.ofHours(1)), Duration.ofHours(24));
}
