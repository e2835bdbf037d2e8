package dev.cimiento.domain.account.token;

/** Generates secrets: 256 random bits as letters, digits, hyphens and underscores (base64url). */
public interface SecretGenerator {

    String next();
}
