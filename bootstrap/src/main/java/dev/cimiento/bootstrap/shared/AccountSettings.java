package dev.cimiento.bootstrap.shared;

import java.util.Optional;

/**
 * What accounts can be set to.
 *
 * @param publicUrl where the pages are that links in mails lead to
 * @param adminEmail of the first admin, who is made where there is none
 */
public record AccountSettings(
        String publicUrl, Optional<String> adminEmail, Optional<String> adminPassword) {

    /** @throws SettingsException when one cannot be */
    public static AccountSettings of(Settings settings) {
        Optional<String> email = settings.get("FIRST_ADMIN_EMAIL");
        Optional<String> password = settings.get("FIRST_ADMIN_PASSWORD");
        if (email.isPresent() != password.isPresent()) {
            throw new SettingsException("FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD are set together, or neither.");
        }
        String publicUrl = settings.get("PUBLIC_URL").orElse("http://localhost:" + settings.port());
        if (!publicUrl.matches("https?://[\\w.:\\[\\]-]+(/[\\w./~-]*)?")) {
            throw new SettingsException("PUBLIC_URL must be an address such as https://shop.example.org.");
        }
        return new AccountSettings(publicUrl.replaceAll("/+$", ""), email, password);
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "AccountSettings[" + publicUrl + "]";
    }
}
