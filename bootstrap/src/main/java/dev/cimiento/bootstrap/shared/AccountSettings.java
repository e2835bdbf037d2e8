package dev.cimiento.bootstrap.shared;

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
        Optional<String> password = settings.get("FIRST_ADMIN_PASSWORD");
        if (email.isPresent() != password.isPresent()) {
            throw new SettingsException("FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD are set together, or neither.");
        }
        Optional<String> application = settings.get("PUBLIC_URL");
        String publicUrl = application.orElse("http://localhost:" + settings.port());
        if (!publicUrl.matches("https?://[\\w.:\\[\\]-]+(/[\\w./~-]*)?")) {
            throw new SettingsException("PUBLIC_URL must be an address such as https://shop.example.org.");
        }
        return new AccountSettings(publicUrl.replaceAll("/+$", ""), application.isPresent(), email, password);
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "AccountSettings[" + publicUrl + "]";
    }
}
