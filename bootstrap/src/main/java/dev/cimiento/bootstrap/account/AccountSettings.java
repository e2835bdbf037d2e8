package dev.cimiento.bootstrap.account;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import java.util.Optional;

/**
 * The settings of accounts.
 *
 * @param publicUrl the URL of the web application that mailed links lead to; this server if there is no application
 * @param application true if a web application is configured
 * @param adminEmail the address of the first admin, who is created if no admin exists
 */
public record AccountSettings(
        String publicUrl, boolean application, Optional<String> adminEmail, Optional<String> adminPassword) {

    /** @throws SettingsException if a setting is invalid */
    public static AccountSettings of(Settings settings) {
        Optional<String> email = settings.get("FIRST_ADMIN_EMAIL");
        Optional<String> password = settings.secret("FIRST_ADMIN_PASSWORD");
        if (email.isPresent() != password.isPresent()) {
            throw new SettingsException("Set both FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD, or neither.");
        }
        Optional<String> application = settings.address("PUBLIC_URL", "https://shop.example.org");
        String publicUrl = application.orElseGet(() -> "http://localhost:" + settings.port());
        return new AccountSettings(publicUrl, application.isPresent(), email, password);
    }

    /**
     * Returns lines with the link to a page of the web application; without one, also with the request that the page would
     * send.
     *
     * @param request method and address, with {@code %s} for the URL of this server
     */
    public String page(String path, String request, String body) {
        String link = publicUrl + path + "\n";
        return application ? link : link + """

            This page does not exist yet (PUBLIC_URL). It would send:

            %s
            %s
            """.formatted(request.formatted(publicUrl), body);
    }

    /** Omits the password. */
    @Override
    public String toString() {
        return "AccountSettings[" + publicUrl + "]";
    }
}
