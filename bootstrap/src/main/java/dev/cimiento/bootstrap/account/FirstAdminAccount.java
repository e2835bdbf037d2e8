package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.user.FirstAdmin;
import dev.cimiento.bootstrap.account.security.RandomSecrets;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.domain.account.CommonPasswords;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.shared.error.Invalid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the first admin: with the address and password of the settings, or for an embedded database with a generated
 * password that is shown once.
 */
public final class FirstAdminAccount {

    private static final Logger log = LoggerFactory.getLogger(FirstAdminAccount.class);
    private static final String GENERATED_EMAIL = "admin@cimiento.example";

    private FirstAdminAccount() {}

    /** @throws SettingsException if the address or password in the settings is invalid, even if an admin exists */
    public static void requireValid(Settings settings) {
        AccountSettings account = AccountSettings.of(settings);
        account.adminEmail().ifPresent(email -> {
            try {
                new Password(account.adminPassword().orElseThrow())
                        .requireHardToGuess(CommonPasswords.listed(), EmailAddress.of(email));
            } catch (Invalid invalid) {
                throw settingsException(invalid);
            }
        });
    }

    /** Creates the first admin if no admin exists. */
    static void ensure(FirstAdmin admin, Settings settings, Console console) {
        AccountSettings account = AccountSettings.of(settings);
        if (account.adminEmail().isPresent()) {
            ensureConfigured(admin, account, console);
        } else if (settings.databaseUrl().isEmpty()) {
            ensureGenerated(admin, console);
        } else if (admin.isMissing()) {
            log.error("There is no admin. Set FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD, and start the server again.");
        }
    }

    private static void ensureConfigured(FirstAdmin admin, AccountSettings account, Console console) {
        EmailAddress email = EmailAddress.of(account.adminEmail().orElseThrow());
        if (admin.ensure(email, account.adminPassword().orElseThrow())) {
            console.say("First admin: " + email.typed());
        }
    }

    private static SettingsException settingsException(Invalid invalid) {
        return new SettingsException("FIRST_ADMIN_EMAIL, FIRST_ADMIN_PASSWORD: " + invalid.getMessage());
    }

    private static void ensureGenerated(FirstAdmin admin, Console console) {
        String password = new RandomSecrets().next();
        if (admin.ensure(new EmailAddress(GENERATED_EMAIL), password)) {
            console.show("First admin: " + GENERATED_EMAIL + ", password " + password + "  (shown this once)");
        }
    }
}
