package dev.cimiento.domain.rate;

/**
 * A rate that applies to one subject, such as one user or one network address.
 *
 * @param policy the name of the rate, as clients see it: lower-case words with hyphens
 * @param subject the user, address or account whose attempts are counted together
 * @param reported true if responses report the remaining quota; false if attempts of other clients count as well
 */
public record Limit(String policy, String subject, Rate rate, boolean reported) {

    /** Returns a limit that counts only attempts of the client's own account or network. */
    public static Limit own(String policy, String subject, Rate rate) {
        return new Limit(policy, subject, rate, true);
    }

    /** Returns a limit that counts attempts of all clients, such as sign-ins to one account. */
    public static Limit shared(String policy, String subject, Rate rate) {
        return new Limit(policy, subject, rate, false);
    }

    /** Returns a text that identifies the limit among all limits. */
    public String key() {
        return policy + " " + subject;
    }
}
