package dev.cimiento.domain.account.token;

/** Makes tokens that nobody can guess: 256 random bits, in letters, digits, hyphens and underscores. */
public interface SecretGenerator {

    String next();
}
