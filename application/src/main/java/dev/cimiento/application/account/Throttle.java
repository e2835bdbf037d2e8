package dev.cimiento.application.account;

import dev.cimiento.domain.account.AccountRates;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.rate.Limit;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NetworkPrefix;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.TooManyRequests;
import java.util.function.BooleanSupplier;

/**
 * Limits guesses of secrets, and changes that send mail or are audited. Each method counts one try, and throws
 * {@link TooManyRequests} if the limit is exceeded.
 */
public final class Throttle {

    private final RateLimiter limiter;
    private final AccountRates rates;

    public Throttle(RateLimiter limiter, AccountRates rates) {
        this.limiter = limiter;
        this.rates = rates;
    }

    /**
     * @param atHome whether the account has a session from this network, so that other clients cannot lock its owner out; read
     *     only if the other limits allow the try
     */
    public void signIn(Actor actor, EmailAddress email, BooleanSupplier atHome) {
        limiter.take(Limit.own("sign-in-from-address", address(actor), rates.signInFromAddress()));
        limiter.take(Limit.own("sign-in", address(actor) + " " + email.key(), rates.signIn()));
        if (!atHome.getAsBoolean()) {
            limiter.take(Limit.shared("sign-in-to-account", email.key(), rates.signInToAccount()));
        }
    }

    public void refresh(Id<Session> session) {
        limiter.take(Limit.own("refresh", session.toString(), rates.refresh()));
    }

    public void signUp(Actor actor, EmailAddress email) {
        limiter.take(Limit.own("sign-up-from-address", address(actor), rates.signUpFromAddress()));
        mailToStranger(email);
    }

    public void password(Id<User> user) {
        limiter.take(Limit.own("password", user.toString(), rates.signIn()));
    }

    public void addressChange(Actor actor, EmailAddress email) {
        link(actor);
        mailToStranger(email);
    }

    public void verification(Actor actor, Id<User> user) {
        link(actor);
        limiter.take(Limit.own("verification-mail", user.toString(), rates.mailToAccount()));
    }

    /**
     * Returns whether a reset link is sent to this address. Any client can ask for one, so exceeding the limit is not an error:
     * the user got the last link a moment ago.
     */
    public boolean allowsReset(Actor actor, EmailAddress email) {
        link(actor);
        try {
            limiter.take(Limit.shared("reset-mail", email.key(), rates.mailToAccount()));
            return true;
        } catch (TooManyRequests sentEnough) {
            return false;
        }
    }

    public void link(Actor actor) {
        limiter.take(Limit.own("mail-from-address", address(actor), rates.mailFromAddress()));
    }

    /** Counts a change of a user's own account, in the transaction that makes it. */
    public void accountChange(Id<User> user) {
        limiter.takeInTransaction(Limit.own("account-changes", user.toString(), rates.accountChange()));
    }

    /** Counts a change of another user's account, in the transaction that makes it; not for the program itself. */
    public void userChange(Actor actor) {
        actor.userId()
                .ifPresent(user ->
                        limiter.takeInTransaction(Limit.own("user-changes", user.toString(), rates.userChange())));
    }

    /** Mails that any client can have sent to any address, other than resets, which must not be used up by these. */
    private void mailToStranger(EmailAddress email) {
        limiter.take(Limit.shared("mail-to-stranger", email.key(), rates.mailToAccount()));
    }

    private static String address(Actor actor) {
        return NetworkPrefix.of(actor.address()).prefix();
    }
}
