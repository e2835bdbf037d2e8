package dev.cimiento.bootstrap.account;

import dev.cimiento.bootstrap.rate.RateSetting;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.domain.account.AccountRates;

/** The rates of accounts, from the settings. */
public final class RateSettings {

    private RateSettings() {}

    /** @throws SettingsException when one cannot be */
    public static AccountRates of(Settings settings) {
        AccountRates usual = AccountRates.DEFAULT;
        return new AccountRates(
                RateSetting.of(settings, "RATE_SIGN_IN", usual.signIn()),
                RateSetting.of(settings, "RATE_SIGN_IN_TO_ACCOUNT", usual.signInToAccount()),
                RateSetting.of(settings, "RATE_SIGN_IN_FROM_ADDRESS", usual.signInFromAddress()),
                RateSetting.of(settings, "RATE_REFRESH", usual.refresh()),
                RateSetting.of(settings, "RATE_SIGN_UP_FROM_ADDRESS", usual.signUpFromAddress()),
                RateSetting.of(settings, "RATE_MAIL_TO_ACCOUNT", usual.mailToAccount()),
                RateSetting.of(settings, "RATE_MAIL_FROM_ADDRESS", usual.mailFromAddress()),
                RateSetting.of(settings, "RATE_ACCOUNT_CHANGES", usual.accountChange()),
                RateSetting.of(settings, "RATE_USER_CHANGES", usual.userChange()));
    }
}
