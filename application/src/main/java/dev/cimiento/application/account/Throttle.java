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
 * Limits guesses of secrets, and changes that send mail or are audited. Each method counts one attempt, and throws
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
     * @param fromKnownNetwork returns true if the account has a session from this network, so that other clients cannot
     *     lock its owner out; called only if the other limits allow the attempt
     */
    public void signIn(Actor actor, EmailAddress email, BooleanSupplier fromKnownNetwork) {
        limiter.take(Limit.own("sign-in-from-address", address(actor), rates.signInFromAddress()));
        limiter.take(Limit.own("sign-in", address(actor) + " " + email.key(), rates.signIn()));
        if (!fromKnownNetwork.getAsBoolean()) {
            limiter.take(Limit.shared("sign-in-to-account", email.key(), rates.signInToAccount()));
        }
    }

    public void refresh(Id<Session> session) {
        limiter.take(Limit.own("refresh", session.toString(), rates.refresh()));
    }

    public void signUp(Actor actor, EmailAddress email) {
        limiter.take(Limit.own("sign-up-from-address", address(actor), rates.signUpFromAddress()));
        mailToAnyAddress(email);
    }

    public void password(Id<User> user) {
        limiter.take(Limit.own("password", user.toString(), rates.signIn()));
    }

    public void addressChange(Actor actor, EmailAddress email) {
        mailedToken(actor);
        mailToAnyAddress(email);
    }

    /** Counts an invitation that an actor sends to an address. */
    public void invitation(Actor actor, EmailAddress email) {
        addressChange(actor, email);
    }

    public void verification(Actor actor, Id<User> user) {
        mailedToken(actor);
        limiter.take(Limit.own("verification-mail", user.toString(), rates.mailToAccount()));
    }

    /**
     * Returns true if a reset link can be sent to this address. Any client can request it, so exceeding the limit is
     * not an error: the user got the last link a moment ago.
     */
    public boolean allowsReset(Actor actor, EmailAddress email) {
        mailedToken(actor);
        try {
            limiter.take(Limit.shared("reset-mail", email.key(), rates.mailToAccount()));
            return true;
        } catch (TooManyRequests sentEnough) {
            return false;
        }
    }

    public void mailedToken(Actor actor) {
        limiter.take(Limit.own("mail-from-address", address(actor), rates.mailFromAddress()));
    }

    /** Counts a change of a user's own account, in the transaction that makes it. */
    public void accountChange(Id<User> user) {
        limiter.takeInTransaction(Limit.own("account-changes", user.toString(), rates.accountChange()));
    }

    /**
     * Counts a change of another user's account, in the transaction that makes it. Changes by this program are not
     * limited.
     */
    public void userChange(Actor actor) {
        actor.userId()
                .ifPresent(user ->
                        limiter.takeInTransaction(Limit.own("user-changes", user.toString(), rates.userChange())));
    }

    /**
     * Counts mails that any client can trigger to any address. Password resets have a limit of their own, so these
     * mails cannot use it up.
     */
    private void mailToAnyAddress(EmailAddress email) {
        limiter.take(Limit.shared("mail-to-stranger", email.key(), rates.mailToAccount()));
    }

    private static String address(Actor actor) {
        return NetworkPrefix.of(actor.address()).prefix();
    }
}
