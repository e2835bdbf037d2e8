package dev.cimiento.domain.account;

import dev.cimiento.domain.rate.Rate;
import java.time.Duration;

/**
 * The rate limits of the account feature: against guessing of passwords and tokens, and for changes that are audited or
 * send mail.
 *
 * @param signIn sign-ins to one account from one network address
 * @param signInToAccount sign-ins to one account from all networks in which it has no session; this slows down an
 *     attacker with many addresses and does not lock out the owner
 * @param signInFromAddress sign-ins from one network address to all accounts
 * @param refresh token refreshes of one session
 * @param signUpFromAddress sign-ups from one network address
 * @param mailToAccount mails with a one-time token to one e-mail address
 * @param mailFromAddress requests for a one-time token, and uses of one, from one network address
 * @param accountChange one user's changes of the own e-mail address, and new personal access tokens
 * @param userChange accounts that one user creates or changes for others
 */
public record AccountRates(
        Rate signIn,
        Rate signInToAccount,
        Rate signInFromAddress,
        Rate refresh,
        Rate signUpFromAddress,
        Rate mailToAccount,
        Rate mailFromAddress,
        Rate accountChange,
        Rate userChange) {

    public static final AccountRates DEFAULT = new AccountRates(
            new Rate(10, Duration.ofMinutes(15)),
            new Rate(100, Duration.ofHours(1)),
            new Rate(100, Duration.ofMinutes(15)),
            new Rate(60, Duration.ofMinutes(15)),
            new Rate(10, Duration.ofHours(1)),
            new Rate(3, Duration.ofMinutes(15)),
            new Rate(20, Duration.ofHours(1)),
            new Rate(60, Duration.ofHours(1)),
            new Rate(1_000, Duration.ofHours(1)));
}
