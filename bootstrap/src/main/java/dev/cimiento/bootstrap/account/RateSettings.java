package dev.cimiento.bootstrap.account;

import dev.cimiento.bootstrap.shared.Settings;
import dev.cimiento.bootstrap.shared.SettingsException;
import dev.cimiento.domain.account.AccountRates;

/** The rates of accounts, from the settings. */
public final class RateSettings {

    private RateSettings() {}

    /** @throws SettingsException when one cannot be */
    public static AccountRates of(Settings settings) {
        AccountRates usual = AccountRates.DEFAULT;
        return new AccountRates(
                settings.rate("RATE_SIGN_IN", usual.signIn()),
                settings.rate("RATE_SIGN_IN_TO_ACCOUNT", usual.signInToAccount()),
                settings.rate("RATE_SIGN_IN_FROM_ADDRESS", usual.signInFromAddress()),
                settings.rate("RATE_REFRESH", usual.refresh()),
                settings.rate("RATE_SIGN_UP_FROM_ADDRESS", usual.signUpFromAddress()),
                settings.rate("RATE_MAIL_TO_ACCOUNT", usual.mailToAccount()),
                settings.rate("RATE_MAIL_FROM_ADDRESS", usual.mailFromAddress()),
                settings.rate("RATE_ACCOUNT_CHANGES", usual.accountChange()),
                settings.rate("RATE_USER_CHANGES", usual.userChange()));
    }
}
