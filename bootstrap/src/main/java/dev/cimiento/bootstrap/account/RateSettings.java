package dev.cimiento.bootstrap.account;

import dev.cimiento.bootstrap.rate.RateSetting;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.domain.account.AccountRates;

/** Reads the rate limits of accounts from the settings. */
public final class RateSettings {

    private RateSettings() {}

    /** @throws SettingsException if a rate is invalid */
    public static AccountRates of(Settings settings) {
        AccountRates defaults = AccountRates.DEFAULT;
        return new AccountRates(
                RateSetting.of(settings, "RATE_SIGN_IN", defaults.signIn()),
                RateSetting.of(settings, "RATE_SIGN_IN_TO_ACCOUNT", defaults.signInToAccount()),
                RateSetting.of(settings, "RATE_SIGN_IN_FROM_ADDRESS", defaults.signInFromAddress()),
                RateSetting.of(settings, "RATE_REFRESH", defaults.refresh()),
                RateSetting.of(settings, "RATE_SIGN_UP_FROM_ADDRESS", defaults.signUpFromAddress()),
                RateSetting.of(settings, "RATE_MAIL_TO_ACCOUNT", defaults.mailToAccount()),
                RateSetting.of(settings, "RATE_MAIL_FROM_ADDRESS", defaults.mailFromAddress()),
                RateSetting.of(settings, "RATE_ACCOUNT_CHANGES", defaults.accountChange()),
                RateSetting.of(settings, "RATE_USER_CHANGES", defaults.userChange()));
    }
}
