package dev.cimiento.bootstrap.shared;

import dev.cimiento.domain.shared.Rate;
import java.util.Optional;

/**
 * What accounts can be set to.
 *
 * @param publicUrl where the pages are that links in mails lead to
 * @param adminEmail of the first admin, who is made where there is none
 */
public record AccountSettings(
        String publicUrl, Optional<String> adminEmail, Optional<String> adminPassword, Rates rates) {

    /** How often may be tried what guessers try; empty for the default. */
    public record Rates(
            Optional<Rate> signIn,
            Optional<Rate> signInToAccount,
            Optional<Rate> signInFromAddress,
            Optional<Rate> signUpFromAddress,
            Optional<Rate> mailToAccount,
            Optional<Rate> mailFromAddress) {

        private static Rates of(Settings settings) {
            return new Rates(
                    settings.rate("RATE_SIGN_IN"),
                    settings.rate("RATE_SIGN_IN_TO_ACCOUNT"),
                    settings.rate("RATE_SIGN_IN_FROM_ADDRESS"),
                    settings.rate("RATE_SIGN_UP_FROM_ADDRESS"),
                    settings.rate("RATE_MAIL_TO_ACCOUNT"),
                    settings.rate("RATE_MAIL_FROM_ADDRESS"));
        }
    }

    /** @throws SettingsException when one cannot be */
    public static AccountSettings of(Settings settings) {
        Optional<String> email = settings.get("FIRST_ADMIN_EMAIL");
        Optional<String> password = settings.get("FIRST_ADMIN_PASSWORD");
        if (email.isPresent() != password.isPresent()) {
            throw new SettingsException("FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD are set together, or neither.");
        }
        String publicUrl = settings.address("PUBLIC_URL", "https://shop.example.org")
                .orElseGet(() -> "http://localhost:" + settings.port());
        return new AccountSettings(publicUrl, email, password, Rates.of(settings));
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "AccountSettings[" + publicUrl + "]";
    }
}
