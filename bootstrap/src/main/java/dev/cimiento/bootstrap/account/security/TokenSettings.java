package dev.cimiento.bootstrap.account.security;

import dev.cimiento.bootstrap.shared.settings.PrivateFile;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The settings of access tokens.
 *
 * @param key signs new tokens; generated if it is not set and the database is embedded
 * @param previousKey signed tokens before; they are still accepted
 * @param nextKey will sign tokens; they are accepted already, because another server can use the key earlier
 */
public record TokenSettings(String key, Optional<String> previousKey, Optional<String> nextKey, String issuer) {

    /**
     * @param newKey generates a key for the embedded database
     * @throws SettingsException if a database is configured and the key is missing
     */
    public static TokenSettings of(Settings settings, Supplier<String> newKey) {
        String key = settings.secret("SIGNING_KEY").orElseGet(() -> generated(settings, newKey));
        Optional<String> previous = settings.secret("SIGNING_KEY_PREVIOUS");
        Optional<String> next = settings.secret("SIGNING_KEY_NEXT");
        return new TokenSettings(key, previous, next, settings.get("ISSUER").orElse("urn:cimiento"));
    }

    private static String generated(Settings settings, Supplier<String> newKey) {
        if (settings.databaseUrl().isPresent()) {
            throw new SettingsException("SIGNING_KEY is missing. Set it to the same key on all servers of the database."
                    + " Create a key with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256"
                    + " | sed '/-----/d' | tr -d '\\n'");
        }
        Path file = settings.home().resolve("signing-key");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, newKey.get().getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new SettingsException("The signing key cannot be read from or written to " + file + ": " + failure);
        }
    }

    /** Omits the keys. */
    @Override
    public String toString() {
        return "TokenSettings[" + issuer + "]";
    }
}
