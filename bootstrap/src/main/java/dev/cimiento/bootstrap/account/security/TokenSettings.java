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
 * What access tokens are signed with, and by whom.
 *
 * @param key as it was set, or made for the embedded database
 * @param previousKey signed before; its tokens are still accepted
 * @param nextKey will sign; its tokens are accepted already, since another server may use it before this one
 */
public record TokenSettings(String key, Optional<String> previousKey, Optional<String> nextKey, String issuer) {

    /**
     * @param newKey makes one where there may be one that was made up
     * @throws SettingsException when the key must be set, and is not
     */
    public static TokenSettings of(Settings settings, Supplier<String> newKey) {
        String key = settings.secret("SIGNING_KEY").orElseGet(() -> kept(settings, newKey));
        Optional<String> previous = settings.secret("SIGNING_KEY_PREVIOUS");
        Optional<String> next = settings.secret("SIGNING_KEY_NEXT");
        return new TokenSettings(key, previous, next, settings.get("ISSUER").orElse("urn:cimiento"));
    }

    private static String kept(Settings settings, Supplier<String> newKey) {
        if (settings.databaseUrl().isPresent()) {
            throw new SettingsException("SIGNING_KEY is missing: with a database of your own it must be set, the same"
                    + " for all servers. A new one: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256"
                    + " | sed '/-----/d' | tr -d '\\n'");
        }
        Path file = settings.home().resolve("signing-key");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, newKey.get().getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new SettingsException("The signing key cannot be kept: " + failure);
        }
    }

    /** Not the keys. */
    @Override
    public String toString() {
        return "TokenSettings[" + issuer + "]";
    }
}
