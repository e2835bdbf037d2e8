package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Rate;
import dev.cimiento.domain.shared.RateLimiter;

/** Lets everything pass. */
public final class UnlimitedRate implements RateLimiter {

    @Override
    public void take(String key, Rate rate) {
        // As often as one likes.
    }
}
