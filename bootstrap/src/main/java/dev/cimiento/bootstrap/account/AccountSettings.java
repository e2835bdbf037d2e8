package dev.cimiento.bootstrap.account;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import java.util.Optional;

/**
 * What accounts can be set to.
 *
 * @param publicUrl where the application is that links in mails lead to; this server, while there is none
 * @param application whether there is one
 * @param adminEmail of the first admin, who is made where there is none
 */
public record AccountSettings(
        String publicUrl, boolean application, Optional<String> adminEmail, Optional<String> adminPassword) {

    /** @throws SettingsException when one cannot be */
    public static AccountSettings of(Settings settings) {
        Optional<String> email = settings.get("FIRST_ADMIN_EMAIL");
        Optional<String> password = settings.secret("FIRST_ADMIN_PASSWORD");
        if (email.isPresent() != password.isPresent()) {
            throw new SettingsException("FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD are set together, or neither.");
        }
        Optional<String> application = settings.address("PUBLIC_URL", "https://shop.example.org");
        String publicUrl = application.orElseGet(() -> "http://localhost:" + settings.port());
        return new AccountSettings(publicUrl, application.isPresent(), email, password);
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "AccountSettings[" + publicUrl + "]";
    }
}
