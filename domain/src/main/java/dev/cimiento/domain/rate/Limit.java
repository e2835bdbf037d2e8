package dev.cimiento.domain.rate;

/**
 * A rate that applies to one subject, such as one user or one network address.
 *
 * @param policy the name of the rate, as clients see it: lower-case words with hyphens
 * @param subject whose tries are counted together
 * @param reported whether a client is told how much is left; not where the tries of other clients count as well
 */
public record Limit(String policy, String subject, Rate rate, boolean reported) {

    /** A limit on which only the client's own tries count: those of its account or its network. */
    public static Limit own(String policy, String subject, Rate rate) {
        return new Limit(policy, subject, rate, true);
    }

    /** A limit on which the tries of all clients count, such as those to sign in to one account. */
    public static Limit shared(String policy, String subject, Rate rate) {
        return new Limit(policy, subject, rate, false);
    }

    /** Identifies the limit among all limits. */
    public String key() {
        return policy + " " + subject;
    }
}
