package dev.cimiento.application.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.order.OrderPolicy;
import dev.cimiento.domain.rate.Limit;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.TooManyRequests;

/** Checks whether a user is allowed to place an order. */
public final class OrderAdmission {

    private final UserRepository users;
    private final RateLimiter limiter;
    private final OrderPolicy policy;

    public OrderAdmission(UserRepository users, RateLimiter limiter, OrderPolicy policy) {
        this.users = users;
        this.limiter = limiter;
        this.policy = policy;
    }

    /**
     * Returns the user, and counts one order against the rate limit in the transaction of the caller.
     *
     * @throws Conflict {@code email-not-verified} if the user must verify the e-mail address first
     * @throws TooManyRequests when the user has placed too many orders lately
     */
    User admit(Id<User> id) {
        User user = users.find(id).map(Entity::state).orElseThrow(() -> new NotFound("user", id));
        if (policy.verifiedEmail() && !user.emailVerified()) {
            throw new Conflict("email-not-verified", "Verify your e-mail address before you place an order.");
        }
        limiter.takeInTransaction(Limit.own("orders", id.toString(), policy.placing()));
        return user;
    }
}
