package dev.cimiento.domain.account;

import dev.cimiento.domain.rate.Rate;
import java.time.Duration;

/**
 * How often clients may try what a guesser would try, and how often users may make changes that are audited or send mail.
 *
 * @param signIn to one account from one network address
 * @param signInToAccount to one account from all addresses where it is not signed in: so a guesser with many addresses is
 *     slowed down, and does not keep out the owner
 * @param signInFromAddress from one network address to all accounts
 * @param refresh of one session
 * @param signUpFromAddress from one network address
 * @param mailToAccount a link sent to one address for mail
 * @param mailFromAddress a link asked for, or tried, from one network address
 * @param accountChange one user's changes of the own e-mail address and new access tokens
 * @param userChange accounts that one user makes or changes for others
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
