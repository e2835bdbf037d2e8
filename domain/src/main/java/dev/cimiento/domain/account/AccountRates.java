package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Rate;
import java.time.Duration;

/**
 * How often somebody may try what a guesser would try.
 *
 * @param signIn to one account from one network address
 * @param signInToAccount to one account from all addresses where it is not signed in: so a guesser with many addresses is
 *     slowed down, and does not keep out the owner
 * @param signInFromAddress from one network address to all accounts
 * @param refresh of one session
 * @param signUpFromAddress from one network address
 * @param mailToAccount a link sent to one address for mail
 * @param mailFromAddress a link asked for, or tried, from one network address
 */
public record AccountRates(
        Rate signIn,
        Rate signInToAccount,
        Rate signInFromAddress,
        Rate refresh,
        Rate signUpFromAddress,
        Rate mailToAccount,
        Rate mailFromAddress) {

    public static final AccountRates DEFAULT = new AccountRates(
            new Rate(10, Duration.ofMinutes(15)),
            new Rate(100, Duration.ofHours(1)),
            new Rate(100, Duration.ofMinutes(15)),
            new Rate(60, Duration.ofMinutes(15)),
            new Rate(10, Duration.ofHours(1)),
            new Rate(3, Duration.ofMinutes(15)),
            new Rate(20, Duration.ofHours(1)));
}
