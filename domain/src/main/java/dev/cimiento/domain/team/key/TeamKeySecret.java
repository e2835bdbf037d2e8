package dev.cimiento.domain.team.key;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret with which a program authenticates. It contains the id of the team, so that the key is found in the team.
 *
 * @param text the secret as the program sends it
 */
public record TeamKeySecret(Id<Team> team, String text) {

    /** The prefix of every secret, so that secret scanners find secrets in files and logs. */
    public static final String PREFIX = "cimt_";

    private static final Pattern FORM =
            Pattern.compile(PREFIX + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.[A-Za-z0-9_-]{1,100}");

    /** @param secret random, of letters, digits, hyphens and underscores */
    public static TeamKeySecret of(Id<Team> team, String secret) {
        return new TeamKeySecret(team, PREFIX + team + "." + secret);
    }

    /** Reads a secret that a client sends; empty if it does not have the form of one. */
    public static Optional<TeamKeySecret> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TeamKeySecret(new Id<>(UUID.fromString(matcher.group(1))), text))
                : Optional.empty();
    }

    public SecretHash hash() {
        return SecretHash.of(text);
    }

    /** Omits the secret. */
    @Override
    public String toString() {
        return "TeamKeySecret[" + team + "]";
    }
}
